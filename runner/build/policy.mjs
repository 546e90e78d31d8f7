// Gives each page of a built site a content security policy, and hosts the headers to send.
//
// A script in a page's text runs only if the policy names its digest. So a script that
// somebody smuggles into a page does not run, and no page asks another host for anything.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { pagesOf } from "./site_files.mjs";

const POLICY = /\n *<meta http-equiv="Content-Security-Policy"[^>]*>/g;
/** Before it stands no script. */
const FIRST = /<meta charset="utf-8">/;

export function writePolicy(site) {
  const pages = pagesOf(site).map((path) => {
    const html = readFileSync(path, "utf8");
    if (!FIRST.test(html))
      throw new Error(`${path}: has no <meta charset="utf-8">, after which the policy belongs.`);
    return { path, html: html.replace(POLICY, "") };
  });
  // The theme takes a next page into the document, under the policy of the first.
  const digests = [...new Set(pages.flatMap(({ html }) => scriptsOf(html).map(digestOf)))].sort();
  const policy = policyFor(digests);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  for (const { path, html } of pages)
    writeFileSync(
      path,
      html.replace(FIRST, (charset) => `${charset}\n      ${meta}`),
    );
  writeFileSync(join(site, "_headers"), headersWith(policy));
}

/** Returns the text of the scripts that run and have no file. */
function scriptsOf(html) {
  return parse(html, { comment: true, blockTextElements: { script: true, style: true } })
    .querySelectorAll("script")
    .filter((script) => !script.hasAttribute("src"))
    .filter((script) => /^(|module|text\/javascript)$/.test(script.getAttribute("type") ?? ""))
    .map((script) => script.innerHTML);
}

const digestOf = (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

function policyFor(digests) {
  const rules = {
    "default-src": "'self'",
    // Python is WebAssembly, and its worker's script comes as a blob.
    "script-src": `'self' 'wasm-unsafe-eval' blob: ${digests.join(" ")}`,
    // The editor and the theme set styles, which run nothing.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
  };
  return Object.entries(rules)
    .map((rule) => rule.join(" "))
    .join("; ");
}

/** The file that Netlify and Cloudflare Pages read: path, and headers for what is below it. */
function headersWith(policy) {
  const year = "Cache-Control: public, max-age=31536000, immutable";
  const rules = {
    "/*": [
      // An element of a page cannot say who may put the page into a frame.
      `Content-Security-Policy: ${policy}; frame-ancestors 'self'`,
      "X-Content-Type-Options: nosniff",
      "Referrer-Policy: strict-origin-when-cross-origin",
      "Permissions-Policy: camera=(), geolocation=(), microphone=()",
    ],
    // Their addresses change with them.
    "/assets/javascripts/*": [year],
    "/assets/python-*": [year],
    "/assets/runner/*": [year],
    "/styles/*": [year],
    "/assets/fonts/*": ["Cache-Control: public, max-age=604800"],
  };
  return Object.entries(rules)
    .map(([path, headers]) => `${path}\n${headers.map((line) => `  ${line}\n`).join("")}`)
    .join("\n");
}

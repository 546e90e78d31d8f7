import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { mergeStyles } from "../build/styles.mjs";

const link = (sheet: string) => `<link rel="stylesheet" href="${sheet}?1a2b">\n`;
const FILES: Record<string, string> = {
  "index.html": `${link("assets/theme.css")}${link("styles/ours.css")}<p class="used">`,
  // The site is published below a folder of its host.
  "404.html": `${link("/ml/assets/theme.css")}${link("/ml/styles/ours.css")}`,
  "about/us/index.html": `${link("../../assets/theme.css")}${link("../../styles/ours.css")}`,
  "page.js": `element.className = "made";`,
  "assets/theme.css": ".used { color: red } .made { color: blue } .spare { color: green }",
  "styles/ours.css": ".ansi-red { background: url('../assets/a.woff2') }",
};

function siteOf(t: TestContext, files: Record<string, string>): string {
  const site = mkdtempSync(join(tmpdir(), "styles-"));
  t.after(() => rmSync(site, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return site;
}

test("one stylesheet for all pages, in their order, without the theme's spare rules", async (t) => {
  const site = siteOf(t, FILES);
  const read = (path: string) => readFileSync(join(site, path), "utf8");
  await mergeStyles(site);
  assert.equal(
    read("index.html").trim(),
    '<link rel="stylesheet" href="styles/all.css">\n<p class="used">',
  );
  assert.match(read("404.html"), /^\s*<link rel="stylesheet" href="\/ml\/styles\/all.css">\s*$/);
  assert.match(read("about/us/index.html"), /href="..\/..\/styles\/all.css"/);
  const css = read("styles/all.css");
  assert.match(css, /\.used\{.*\.made\{.*\.ansi-red\{[^}]*\.\.\/assets\/a\.woff2/s);
  assert.doesNotMatch(css, /spare/);
  assert.equal(existsSync(join(site, "assets/theme.css")), false);
  await mergeStyles(site);
  assert.equal(read("styles/all.css"), css);
});

test("a page with other stylesheets, or a missing one, is named", async (t) => {
  const other = siteOf(t, { ...FILES, "404.html": link("/styles/ours.css") });
  await assert.rejects(mergeStyles(other), /404\.html: loads styles\/ours\.css and not/);
  const missing = siteOf(t, { ...FILES, "404.html": link("/gone.css") });
  await assert.rejects(mergeStyles(missing), /404\.html: the stylesheet \/gone\.css is missing/);
});

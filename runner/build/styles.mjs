// Makes one stylesheet of all that the pages of a built site load, without the rules that no
// page can use: a browser shows nothing before it has every stylesheet.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { buildSync } from "esbuild";
import { PurgeCSS } from "purgecss";
import { fileOf, filesOf, pagesOf } from "./site_files.mjs";

/** The folder of the project's own stylesheets, which come after the theme's. */
const OURS = "styles/";
const MERGED = `${OURS}all.css`;
const LINK = /\s*<link rel="stylesheet" href="([^":?]+\.css)(?:\?\w*)?">/g;

/** Does nothing to a site that it was done to. */
export async function mergeStyles(site) {
  const pages = pagesOf(site).map((path) => {
    const html = readFileSync(path, "utf8");
    const names = [...html.matchAll(LINK)].map(([, address]) => address);
    return { path, html, names, sheets: names.map((name) => sheetOf(site, path, name)) };
  });
  const sheets = [...new Set(pages.flatMap((page) => page.sheets))];
  if (!sheets.length) throw new Error(`${site}: no page loads a stylesheet. Build it first.`);
  if (sheets.length === 1 && sheets[0] === MERGED) return;
  for (const { path, sheets: own } of pages)
    if (own.join() !== sheets.join())
      throw new Error(
        `${path}: loads ${own.join(", ")} and not, as the first page, ${pages[0].sheets.join(", ")}. ` +
          "One stylesheet for all would change its look. Have all pages load the same ones.",
      );
  // Ours have no rules to spare, and names that scripts put together: `ansi-` and a color.
  const ours = sheets.filter((sheet) => sheet.startsWith(OURS));
  const theme = sheets.filter((sheet) => !sheet.startsWith(OURS));
  const css = (await withoutUnused(site, bundle(site, theme))) + bundle(site, ours);
  for (const sheet of sheets) rmSync(join(site, sheet));
  mkdirSync(dirname(join(site, MERGED)), { recursive: true });
  writeFileSync(join(site, MERGED), css);
  for (const { path, html, names } of pages) {
    const up = names[0].slice(0, -sheets[0].length);
    let first = true;
    const merged = html.replace(LINK, () => {
      const link = first ? `\n<link rel="stylesheet" href="${up}${MERGED}">` : "";
      first = false;
      return link;
    });
    writeFileSync(path, merged);
  }
}

/** Returns a stylesheet's path from the root of the site. */
function sheetOf(site, page, address) {
  const path = fileOf(site, page, address);
  if (!path) throw new Error(`${page}: the stylesheet ${address} is missing.`);
  return relative(site, path).split(sep).join("/");
}

function bundle(site, sheets) {
  const { outputFiles } = buildSync({
    stdin: {
      contents: sheets.map((sheet) => `@import "./${sheet}";`).join("\n"),
      loader: "css",
      resolveDir: site,
    },
    outfile: join(site, MERGED),
    external: ["*.woff2", "*.svg", "*.png"],
    bundle: true,
    minify: true,
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/**
 * A rule stays if each of its names stands anywhere in a page or a script, so also if a
 * script makes the element.
 */
async function withoutUnused(site, css) {
  const content = filesOf(site).filter((path) => /\.(html|js)$/.test(path));
  const [{ css: used }] = await new PurgeCSS().purge({
    content,
    css: [{ raw: css }],
    keyframes: false,
    variables: false,
  });
  return used;
}

// What the steps after a build share: the files of the site, and their digests.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Returns the path of every file. */
export const filesOf = (site) =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Returns the path of every page. */
export const pagesOf = (site) => filesOf(site).filter((path) => path.endsWith(".html"));

/** Writes each page anew that a function, given its HTML and path, returns with a change. */
export function rewritePages(site, change) {
  for (const path of pagesOf(site)) {
    const html = readFileSync(path, "utf8");
    const changed = change(html, path);
    if (changed !== html) writeFileSync(path, changed);
  }
}

/**
 * Returns the file that a page of the site names, or undefined if there is none.
 *
 * The page for missing files names files from the host's root, which may be above the site:
 * `/ml/styles/all.css` is the site's `styles/all.css` where it is published below `/ml/`.
 */
export function fileOf(site, page, address) {
  if (!address.startsWith("/")) return existing(join(dirname(page), address));
  const parts = address.slice(1).split("/");
  for (let above = 0; above < parts.length; above++) {
    const file = existing(join(site, ...parts.slice(above)));
    if (file) return file;
  }
  return undefined;
}

const existing = (path) => (existsSync(path) ? path : undefined);

export const digestOf = (path) =>
  createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);

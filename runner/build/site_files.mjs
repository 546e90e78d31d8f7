// What the steps after a build share: the files of the site, and their digests.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

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

export const digestOf = (path) =>
  createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);

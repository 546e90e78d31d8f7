// What the steps after a build share: the files of the site, and their digests.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Returns the path of every file. */
export const filesOf = (site) =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Returns the path of every page. */
export const pagesOf = (site) => filesOf(site).filter((path) => path.endsWith(".html"));

export const digestOf = (path) =>
  createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);

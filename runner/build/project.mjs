// What the steps of the build share: paths, reading JSON, and failing with a message.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** The folder that is filled. A test of another image names another one. */
export const assets = resolve(process.env.ASSETS ?? join(root, "overrides", "assets"));
/** The list of the modules that are imported before an image is made. */
export const preloaded = resolve(process.env.PRELOADED ?? join(root, "runner", "preloaded.json"));

/** Returns the path of a file of an npm package. */
export const npm = (...parts) => join(root, "node_modules", ...parts);
export const json = (path) => JSON.parse(readFileSync(path, "utf8"));

export function fail(message) {
  console.error(message);
  process.exit(1);
}

// What a built site does with the theme's files: those that no page asks for go, and its
// script waits until the page is shown.
import { globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rewritePages } from "./site_files.mjs";

/** Its search, which this site's own replaces, and the sources of its scripts and styles. */
const UNUSED = [
  "assets/javascripts/{lunr,workers}",
  "assets/**/*.map",
  "assets/images/favicon.png",
];

export function removeUnused(site) {
  for (const path of globSync(UNUSED, { cwd: site }))
    rmSync(join(site, path), { recursive: true, force: true });
}

/** A script that has a file and nothing else said of it. */
const SCRIPT = /<script (?=src="[^"]*"><\/script>)/g;

/** A browser shows no text that comes after such a script until it has run. */
export const deferScripts = (site) =>
  rewritePages(site, (html) => html.replace(SCRIPT, "<script defer "));

// What a built site does with the theme's files: those that no page asks for go, and its
// script waits until the page is shown.
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pagesOf } from "./site_files.mjs";

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
export function deferScripts(site) {
  for (const page of pagesOf(site)) {
    const html = readFileSync(page, "utf8");
    const deferred = html.replace(SCRIPT, "<script defer ");
    if (deferred !== html) writeFileSync(page, deferred);
  }
}

// Removes the theme's files that no page of a built site asks for.
import { globSync, rmSync } from "node:fs";
import { join } from "node:path";

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

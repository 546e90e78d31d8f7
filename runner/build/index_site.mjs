// Writes what a built site says of all its pages: for the search, for feed readers, for robots.
// Usage: node runner/build/index_site.mjs SITE
import { pathToFileURL } from "node:url";
import { writeFeed, writeRobots } from "./feed.mjs";
import { readPages, writeSearchIndex } from "./search_index.mjs";

/** Returns how many pages can be searched. */
export function indexSite(site) {
  const pages = readPages(site);
  writeSearchIndex(site, pages);
  writeFeed(site, pages);
  writeRobots(site);
  return pages.length;
}

// `make serve` runs it alone: it has no moment after the build for finish.mjs.
if (import.meta.url === pathToFileURL(process.argv[1]).href) indexSite(process.argv[2]);

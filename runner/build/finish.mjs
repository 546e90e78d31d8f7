// Finishes a built site: what no template can do, because it needs every file.
// Usage: node runner/build/finish.mjs SITE
import { stampAddresses } from "./addresses.mjs";
import { writeFeed, writeRobots } from "./feed.mjs";
import { writeServiceWorker } from "./precache.mjs";
import { readPages, writeSearchIndex } from "./search_index.mjs";

const [site] = process.argv.slice(2);
stampAddresses(site);
const pages = readPages(site);
writeSearchIndex(site, pages);
console.log(`${pages.length} pages can be searched`);
writeFeed(site, pages);
writeRobots(site);
console.log(`${writeServiceWorker(site)} files work offline`);

// Finishes a built site: what no template can do, because it needs every file.
// Usage: node runner/build/finish.mjs SITE
import { stampAddresses } from "./addresses.mjs";
import { writeServiceWorker } from "./precache.mjs";
import { writeSearchIndex } from "./search_index.mjs";

const [site] = process.argv.slice(2);
stampAddresses(site);
console.log(`${writeSearchIndex(site)} pages can be searched`);
console.log(`${writeServiceWorker(site)} files work offline`);

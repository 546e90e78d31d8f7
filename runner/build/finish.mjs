// Finishes a built site: what no template can do, because it needs every file.
// Usage: node runner/build/finish.mjs SITE
import { stampAddresses } from "./addresses.mjs";
import { writeCards } from "./cards.mjs";
import { indexSite } from "./index_site.mjs";
import { writeServiceWorker } from "./precache.mjs";

const [site] = process.argv.slice(2);
stampAddresses(site);
console.log(`${await writeCards(site)} cards are drawn`);
console.log(`${indexSite(site)} pages can be searched`);
console.log(`${writeServiceWorker(site)} files work offline`);

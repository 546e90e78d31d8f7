// Finishes a built site: what no template can do, because it needs every file.
// Usage: node runner/build/finish.mjs SITE
import { stampAddresses } from "./addresses.mjs";
import { writeCards } from "./cards.mjs";
import { indexSite } from "./index_site.mjs";
import { startScriptsLate } from "./late_scripts.mjs";
import { writePolicy } from "./policy.mjs";
import { writeServiceWorker } from "./precache.mjs";
import { mergeStyles } from "./styles.mjs";
import { removeUnused } from "./theme_files.mjs";

const [site] = process.argv.slice(2);
removeUnused(site);
startScriptsLate(site);
await mergeStyles(site);
stampAddresses(site);
console.log(`${await writeCards(site)} cards are drawn`);
console.log(`${indexSite(site)} pages can be searched`);
writePolicy(site);
console.log(`${writeServiceWorker(site)} files work offline`);

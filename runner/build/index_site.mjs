// Writes the index of a built site's search, and nothing else.
// Usage: node runner/build/index_site.mjs SITE
import { writeSearchIndex } from "./search_index.mjs";

const [site] = process.argv.slice(2);
console.log(`${writeSearchIndex(site)} pages can be searched`);

// Writes the service worker of a built site: its bundle, after a list of the site's files.
// Usage: node runner/build/precache.mjs SITE
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const [site] = process.argv.slice(2);
const BUNDLE = join(site, "assets", "runner", "service_worker.js");
// Not needed offline: files for search engines, feed readers and other programs, and the
// image for first visits. By then the browser has made an image of its own.
const LEFT_OUT =
  /(^|\/)(sitemap\.xml.*|.*\.map|.*\.md|llms.*\.txt|feed_.*|image\.bin|objects\.inv|service_worker\.js|page\.schema\.json)$/;

const entries = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => [path, relative(site, path).split(sep).join("/")])
  .filter(([, url]) => !LEFT_OUT.test(url))
  .sort(([, a], [, b]) => (a < b ? -1 : 1))
  .map(([path, url]) => ({
    url,
    revision: createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16),
  }));

const list = `self.__PRECACHE=${JSON.stringify(entries)};\n`;
writeFileSync(join(site, "service_worker.js"), list + readFileSync(BUNDLE, "utf8"));
console.log(`${entries.length} files work offline`);

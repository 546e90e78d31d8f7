// Writes the service worker of a built site: its bundle, after a list of the site's files.
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { digestOf, filesOf, rewritePages } from "./site_files.mjs";

// Not needed offline: files for search engines, feed readers and other programs, and the
// image for first visits. By then the browser has made an image of its own.
const LEFT_OUT =
  /(^|\/)(sitemap\.xml.*|.*\.map|.*\.md|llms.*\.txt|feed_.*|_headers|card\.png|image\.bin|objects\.inv|service_worker\.js|page\.schema\.json)$/;

/** Returns how many files the service worker keeps. */
export function writeServiceWorker(site) {
  markPages(site);
  const entries = filesOf(site)
    .map((path) => [path, relative(site, path).split(sep).join("/")])
    .filter(([, url]) => !LEFT_OUT.test(url))
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([path, url]) => ({ url, revision: digestOf(path) }));
  const list = `self.__PRECACHE=${JSON.stringify(entries)};\n`;
  const bundle = readFileSync(join(site, "assets", "runner", "service_worker.js"), "utf8");
  writeFileSync(join(site, "service_worker.js"), list + bundle);
  return entries.length;
}

/** Tells pages that there is a service worker: interpreter/offline.ts asks for no other. */
const markPages = (site) =>
  rewritePages(site, (html) => html.replace(/<html (?!data-offline)/, "<html data-offline "));

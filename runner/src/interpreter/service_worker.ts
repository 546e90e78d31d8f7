/** Serves the whole site from the browser's cache, so that it works without a network. */

import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of one build of the site. runner/build/precache.mjs writes this list. */
  __PRECACHE: PrecacheEntry[];
};

// A new version is installed beside the old one and takes over once no tab shows the old
// one. So a page never gets files of both versions.
precacheAndRoute(self.__PRECACHE, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();
// Without this, the tab in which the reader ran something would need a reload to work offline.
clientsClaim();

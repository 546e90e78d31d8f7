/** Serves the whole site from this browser, so that it works without a network. */

import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of one build; runner/precache.mjs writes the list. */
  __PRECACHE: PrecacheEntry[];
};

// A new version installs beside the old one and takes over when no tab shows the old
// one any more: no page ever gets parts of both.
precacheAndRoute(self.__PRECACHE, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();
// The tab in which the reader ran something works offline without a reload.
clientsClaim();

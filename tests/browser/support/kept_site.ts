/** The copy of the site that a browser keeps for use without a network. */

import type { Site } from "./site.ts";
import type { Tab } from "../drivers/tab.ts";

/** Waits until the browser has kept the whole site, and this tab uses the copy. */
export async function siteKept(tab: Tab, site: Site): Promise<void> {
  await tab.waitFor(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === "activated" && navigator.serviceWorker.controller;
  });
  await site.server.quiet();
}

/** Makes the site work without a network, once a reader has run something. */

import { keepsSiteData } from "../common/site_data.ts";

const SERVICE_WORKER = new URL("../../service_worker.js", import.meta.url);
let registered = false;

/** Registers the service worker, which stores the site. The first call on a page does it. */
export function keepSite(): void {
  // runner/build/precache.mjs marks the pages of a built site. Under `make serve` there is no
  // service worker, because pages that are being written must not be stored.
  if (registered || !("offline" in document.documentElement.dataset)) return;
  registered = true;
  // Offline use is optional, so a refusal is no error.
  register().catch(() => undefined);
}

/** Rejects, and never throws, where a browser blocks site data or has no service workers. */
async function register(): Promise<void> {
  if (keepsSiteData()) await navigator.serviceWorker.register(SERVICE_WORKER);
}

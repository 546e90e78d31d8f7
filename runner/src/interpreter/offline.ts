/** Makes the site work without a network, once a reader has run something. */

const SERVICE_WORKER = new URL("../../service_worker.js", import.meta.url);
let registered = false;

/** Registers the service worker, which stores the site. The first call on a page does it. */
export function keepSite(): void {
  if (registered || !("serviceWorker" in navigator)) return;
  registered = true;
  // Offline use is optional, so a refusal is no error. Under `make serve` the file is
  // missing on purpose: pages that are being written must not be stored.
  navigator.serviceWorker.register(SERVICE_WORKER).catch(() => undefined);
}

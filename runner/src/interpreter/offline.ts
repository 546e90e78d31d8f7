/** Keeps the site for use without a network, once a reader has run something. */

const WORKER = new URL("../../service_worker.js", import.meta.url);
let asked = false;

/** Asks the browser to keep the site; a browser that will not is no error. */
export function keepSite(): void {
  if (asked || !("serviceWorker" in navigator)) return;
  asked = true;
  // `make serve` has no such file: what is being written must not be kept.
  navigator.serviceWorker.register(WORKER).catch(() => undefined);
}

/** Takes from page and worker what a browser that blocks site data does not give. */

import { answered, call } from "../drivers/page_function.ts";

/** How browsers refuse: an error at the name, nothing there, an error at the first use. */
export const REFUSALS = ["throws", "is missing", "rejects"] as const;
type Refusal = (typeof REFUSALS)[number];

/** A script that is to run before any other, in the page and in the worker. */
export function blockSiteData(how: Refusal): string {
  return `void ${answered(call(block, [how]))};\n`;
}

/** Runs in the page, and in the worker. */
function block(how: Refusal): void {
  const refuse = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  const refusing = new Proxy({}, { get: () => refuse });
  const rejecting = new Proxy({}, { get: () => () => Promise.resolve().then(refuse) });
  const names: [object, string, unknown][] = [
    [globalThis, "localStorage", refusing],
    [globalThis, "sessionStorage", refusing],
    [globalThis, "indexedDB", refusing],
    [globalThis, "caches", rejecting],
    [navigator, "storage", rejecting],
    [navigator, "serviceWorker", rejecting],
  ];
  for (const [owner, name, unusable] of names) {
    if (!(name in owner)) continue;
    const get = () => {
      if (how === "throws") refuse();
      return how === "rejects" ? unusable : undefined;
    };
    Object.defineProperty(owner, name, { get, configurable: true });
  }
}

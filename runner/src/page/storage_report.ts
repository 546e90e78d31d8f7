/** Shows how much the site keeps in this browser, and clears it on request. */

import { forgetImage, imageSize } from "../storage/image_store.ts";

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Fills in an element that has a `[data-storage-use]` and a button `[data-storage-clear]`. */
export function showStorage(element: HTMLElement): void {
  const button = element.querySelector<HTMLButtonElement>("[data-storage-clear]");
  const report = async (before = "") => {
    const use = element.querySelector("[data-storage-use]");
    if (use) use.textContent = before + (await describeUse());
  };
  if (button) {
    button.hidden = false;
    button.onclick = async () => {
      button.disabled = true;
      await clearStorage();
      await report("Cleared. ");
      button.disabled = false;
    };
  }
  void report();
}

async function describeUse(): Promise<string> {
  const [image, site] = await Promise.all([imageSize(), siteSize().catch(() => 0)]);
  if (image + site === 0) return "Nothing is kept in this browser now.";
  return `Now: ${megabytes(image)} for a started Python, ${megabytes(site)} for the site offline.`;
}

/** The names of the caches that hold files of this site. */
async function siteCaches(): Promise<string[]> {
  // A page without HTTPS has neither service workers nor caches.
  if (!("serviceWorker" in navigator) || !("caches" in window)) return [];
  const registration = await navigator.serviceWorker.getRegistration();
  const names = await caches.keys();
  return names.filter((name) => registration && name.endsWith(registration.scope));
}

async function siteSize(): Promise<number> {
  let size = 0;
  for (const name of await siteCaches()) {
    const cache = await caches.open(name);
    for (const response of await cache.matchAll()) size += (await response.blob()).size;
  }
  return size;
}

/** Removes the image and the offline copy of the site. The reader's edits stay. */
async function clearStorage(): Promise<void> {
  const names = await siteCaches();
  await Promise.all(names.map((name) => caches.delete(name)));
  if ("serviceWorker" in navigator)
    await (await navigator.serviceWorker.getRegistration())?.unregister();
  await forgetImage();
}

/** Shows how much the site keeps in this browser, and clears it on request. */

import { keepsSiteData } from "../common/site_data.ts";
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
    let clearing = false;
    // The button is never disabled, because it would lose the focus.
    button.onclick = async () => {
      if (clearing) return;
      clearing = true;
      await clearStorage();
      await report("Cleared. ");
      clearing = false;
    };
  }
  void report();
}

async function describeUse(): Promise<string> {
  const [image, site] = await Promise.all([imageSize(), siteSize().catch(() => 0)]);
  if (image + site === 0) return "Nothing is kept in this browser now.";
  return `Now: ${megabytes(image)} for a started Python, ${megabytes(site)} for the site offline.`;
}

/** The copy of the site for offline use: what keeps it, and the names of its caches. */
async function siteCopy(): Promise<{ keeper?: ServiceWorkerRegistration; names: string[] }> {
  // A page without HTTPS has neither service workers nor caches, and a browser that blocks
  // site data throws where it is asked for them. Nothing is kept there.
  try {
    const keeper = keepsSiteData() && (await navigator.serviceWorker.getRegistration());
    if (!keeper) return { names: [] };
    const names = await caches.keys();
    return { keeper, names: names.filter((name) => name.endsWith(keeper.scope)) };
  } catch {
    return { names: [] };
  }
}

async function siteSize(): Promise<number> {
  let size = 0;
  for (const name of (await siteCopy()).names) {
    const cache = await caches.open(name);
    for (const response of await cache.matchAll()) size += (await response.blob()).size;
  }
  return size;
}

/** Removes the image and the offline copy of the site. The reader's edits stay. */
async function clearStorage(): Promise<void> {
  const { keeper, names } = await siteCopy();
  await Promise.all(names.map((name) => caches.delete(name)));
  await keeper?.unregister();
  await forgetImage();
}

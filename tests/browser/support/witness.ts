/** Sees what a program has done to the page around its cell and to the site's storage. */

import type { Tab } from "../drivers/tab.ts";

/** What the page keeps for the tests. */
interface Watched extends Window {
  /** Dialogs and windows that were asked for, messages, errors of the page's own. */
  seenByTests?: string[];
}

/** Begins to note dialogs, windows, messages and errors. */
export async function watch(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const page = window as Watched;
    const seen: string[] = [];
    page.seenByTests = seen;
    for (const name of ["alert", "confirm", "prompt", "print", "open"] as const) {
      Object.assign(page, { [name]: () => void seen.push(name) });
    }
    new BroadcastChannel("pwned").onmessage = () => seen.push("BroadcastChannel");
    addEventListener("message", () => seen.push("message"));
    addEventListener("unhandledrejection", ({ reason }) =>
      seen.push(`rejected: ${String(reason)}`),
    );
    addEventListener("error", ({ message }) => seen.push(`error: ${message}`));
  });
}

/** All that a site can store in this browser: kind and name → content. */
export async function storage(tab: Tab): Promise<Record<string, string>> {
  return tab.evaluate(async () => {
    const found: Record<string, string> = { cookies: document.cookie };
    for (const [name, area] of Object.entries({ localStorage, sessionStorage })) {
      for (const key of Object.keys(area)) {
        found[`${name} ${key}`] = area.getItem(key) ?? "";
      }
    }
    for (const { name, version } of await indexedDB.databases()) {
      found[`indexedDB ${name ?? ""}`] = String(version);
    }
    for (const name of await caches.keys()) {
      const entries = await (await caches.open(name)).keys();
      found[`cache ${name}`] = entries.map(({ url }) => url).join(" ");
    }
    for (const { scope } of await navigator.serviceWorker.getRegistrations()) {
      found[`service worker ${scope}`] = "registered";
    }
    const list = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, handle] of folder as unknown as AsyncIterable<
        [string, FileSystemFileHandle | FileSystemDirectoryHandle]
      >) {
        if (handle.kind === "directory") await list(handle, `${path}/${name}`);
        else {
          const { size, lastModified } = await handle.getFile();
          found[`file ${path}/${name}`] = `${size} bytes of ${lastModified}`;
        }
      }
    };
    // WebKitGTK has no such files, or none in a window of tests.
    const door = navigator.storage as StorageManager | undefined;
    const root = await door?.getDirectory().catch(() => null);
    if (root) await list(root, "");
    return found;
  });
}

/** The page but for its cells, and the window's own names. */
export async function surroundings(tab: Tab): Promise<Record<string, unknown>> {
  return tab.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const cell of copy.querySelectorAll("[data-cell]")) cell.remove();
    // The theme changes how things look, and the address's fragment, as the page scrolls.
    for (const part of copy.querySelectorAll("*")) {
      for (const name of ["hidden", "style", "class", "tabindex"]) part.removeAttribute(name);
    }
    return {
      title: document.title,
      address: location.origin + location.pathname + location.search,
      scripts: document.scripts.length,
      frames: document.querySelectorAll("iframe, object, embed").length,
      html: copy.innerHTML.replace(/\s+/g, " "),
      // The first watched run leaves the renderer there (runner/build/shared_renderer.mjs).
      names: Object.getOwnPropertyNames(window)
        .filter((name) => !/^\d+$|^watchRenderer$/.test(name))
        .sort(),
      seen: (window as Watched).seenByTests,
    };
  });
}

/** The entries that differ, each with the part of it that does. */
export function differences(
  earlier: Record<string, unknown>,
  later: Record<string, unknown>,
): Record<string, [was: string, is: string]> {
  const changed: Record<string, [string, string]> = {};
  for (const name of new Set([...Object.keys(earlier), ...Object.keys(later)])) {
    const [was, is] = [earlier, later].map((all) => JSON.stringify(all[name] ?? null));
    if (was === undefined || is === undefined || was === is) continue;
    let from = 0;
    while (was[from] === is[from]) from++;
    from = Math.max(0, from - 80);
    changed[name] = [was.slice(from, from + 300), is.slice(from, from + 300)];
  }
  return changed;
}

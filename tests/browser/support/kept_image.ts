/** The image of a started Python that the site keeps in the browser's storage. */

import type { Tab } from "../drivers/tab.ts";

/** Waits until an image is kept: another one than that damaged at some time, if given. */
export async function imageKept(tab: Tab, damaged = 0): Promise<void> {
  await tab.waitFor(async (damaged) => {
    const open = async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle("python-images");
      const handles = folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> };
      for await (const handle of handles.values()) {
        const { size, lastModified } = await handle.getFile();
        if (size <= 20e6 || lastModified === damaged) continue;
        // A worker that still writes the file locks it, and this is refused.
        const writable = await handle.createWritable();
        await writable.abort();
        return true;
      }
      return false;
    };
    const cached = async () => {
      const cache = await caches.open("python-images");
      const [kept] = await cache.matchAll();
      return kept && !kept.headers.has("damaged");
    };
    return (await open().catch(() => false)) || (await cached().catch(() => false));
  }, damaged);
}

/** What a test does to the kept image; it runs in the page. */
export const DAMAGES = [
  "flip a byte",
  "cut it short",
  "another version",
  "rubbish inside",
] as const;
type Damage = (typeof DAMAGES)[number];

/** Damages the kept image where it lies, and returns when that was. */
export async function damageImage(tab: Tab, damage: Damage): Promise<number> {
  return tab.evaluate(async (damage) => {
    const change = async (bytes: Uint8Array<ArrayBuffer>) => {
      if (damage === "cut it short") return bytes.slice(0, bytes.length / 2);
      if (damage === "flip a byte") {
        bytes[10_000_000] = (bytes[10_000_000] ?? 0) ^ 1;
        return bytes;
      }
      const length = new DataView(bytes.buffer).getUint32(64, true);
      // Versions of one length: the parts stay where the header says.
      if (damage === "another version") bytes[68 + 10] = (bytes[68 + 10] ?? 0) ^ 1;
      else bytes.fill(7, 68 + length + 4096, 10_000_000);
      // Its two digests fit: nothing shows the damage before it is used.
      const rest = bytes.subarray(64);
      const middle = rest.length >> 1;
      for (const [at, half] of [rest.subarray(0, middle), rest.subarray(middle)].entries())
        bytes.set(new Uint8Array(await crypto.subtle.digest("SHA-256", half)), 32 * at);
      return bytes;
    };
    // A worker that reads or writes the file locks it.
    const unlocked = async <T>(attempt: () => Promise<T>, left = 50): Promise<T> => {
      try {
        return await attempt();
      } catch (error) {
        if (left === 0 || (error as Error).name !== "NoModificationAllowedError") throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
        return unlocked(attempt, left - 1);
      }
    };
    const inCache = async () => {
      const cache = await caches.open("python-images");
      const [address] = await cache.keys();
      const kept = address && (await cache.match(address));
      if (!address || !kept) throw new Error("no image is kept");
      const bytes = await change(new Uint8Array(await kept.arrayBuffer()));
      await cache.put(address, new Response(bytes, { headers: { damaged: "yes" } }));
      return 0;
    };
    try {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle("python-images");
      const handles = folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> };
      let handle: FileSystemFileHandle | null = null;
      for await (const found of handles.values()) handle = found;
      if (!handle) throw new Error("no file");
      const bytes = await change(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
      const writable = await unlocked(() => handle.createWritable());
      await writable.write(bytes);
      await writable.close();
      return (await handle.getFile()).lastModified;
    } catch {
      return await inCache();
    }
  }, damage);
}

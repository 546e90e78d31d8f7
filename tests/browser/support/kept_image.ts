/** The image of a started Python that the site keeps in the browser's storage. */

import { checksum } from "../../../runner/src/storage/checksum.ts";
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
type Checksum = typeof checksum;
type Damage = (typeof DAMAGES)[number];

/** Damages the kept image where it lies, and returns when that was. */
export async function damageImage(tab: Tab, damage: Damage): Promise<number> {
  await tab.run(`void (globalThis.checksum = ${String(checksum)})`);
  return tab.evaluate(async (damage) => {
    const change = (bytes: Uint8Array<ArrayBuffer>) => {
      if (damage === "cut it short") return bytes.slice(0, bytes.length / 2);
      if (damage === "flip a byte") {
        bytes[10_000_000] = (bytes[10_000_000] ?? 0) ^ 1;
        return bytes;
      }
      const length = new DataView(bytes.buffer).getUint32(16, true);
      // Versions of one length: the parts stay where the header says.
      if (damage === "another version") bytes[20 + 10] = (bytes[20 + 10] ?? 0) ^ 1;
      else bytes.fill(7, 20 + length + 4096, 10_000_000);
      // Its checksum fits: nothing shows the damage before it is used.
      const { checksum } = globalThis as unknown as { checksum: Checksum };
      new Int32Array(bytes.buffer).set(checksum(new Int32Array(bytes.buffer, 16)));
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
      const bytes = change(new Uint8Array(await kept.arrayBuffer()));
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
      const bytes = change(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
      const writable = await unlocked(() => handle.createWritable());
      await writable.write(bytes);
      await writable.close();
      return (await handle.getFile()).lastModified;
    } catch {
      return await inCache();
    }
  }, damage);
}

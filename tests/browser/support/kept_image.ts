/** The image of a started Python that the site keeps in the browser's storage. */

import type { Tab } from "../drivers/tab.ts";

/** Waits until an image is kept. */
export async function imageKept(tab: Tab): Promise<void> {
  await tab.waitFor(async () => {
    const open = async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle("python-images");
      const handles = folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> };
      for await (const handle of handles.values()) {
        if ((await handle.getFile()).size <= 20e6) continue;
        // A worker that still writes the file locks it, and this is refused.
        const writable = await handle.createWritable({ keepExistingData: true });
        await writable.abort();
        return true;
      }
      return false;
    };
    const cached = async () => (await (await caches.open("python-images")).keys()).length > 0;
    return (await open().catch(() => false)) || (await cached().catch(() => false));
  });
}

/** What a test does to the kept image; it runs in the page. */
export type Damage = "flip a byte" | "cut it short" | "another version" | "rubbish inside";

/** Damages the kept image where it lies. */
export async function damageImage(tab: Tab, damage: Damage): Promise<void> {
  await tab.evaluate(async (damage) => {
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
      await cache.put(address, new Response(bytes));
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
    } catch {
      await inCache();
    }
  }, damage);
}

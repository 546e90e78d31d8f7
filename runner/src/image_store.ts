/** Keeps one image of a started interpreter in the browser's storage. */

import { type Image, pack, unpack } from "./image.ts";

const FOLDER = "python-images";
/** Sites of one origin keep their images apart; a new image replaces the site's old one. */
const NAME = encodeURIComponent(new URL("..", import.meta.url).pathname);
const ADDRESS = new URL("python-image", import.meta.url).href;

/** Returns the image that was kept under `key`, or null; damage counts as none. */
export async function readImage(key: string): Promise<Image | null> {
  const kept = (await readFile().catch(() => null)) ?? (await readCache().catch(() => null));
  return kept && unpack(new Uint8Array(kept), key);
}

/** Keeps an image in place of any older one; rejects when the browser has no room. */
export async function writeImage(key: string, image: Image): Promise<void> {
  const bytes = await pack(key, image);
  await forgetImage();
  try {
    await writeFile(bytes);
  } catch {
    const cache = await caches.open(FOLDER);
    await cache.put(ADDRESS, new Response(bytes));
  }
}

/** Removes this site's image. */
export async function forgetImage(): Promise<void> {
  const forgetFile = async () => (await folder()).removeEntry(NAME);
  const forgetCache = async () => (await caches.open(FOLDER)).delete(ADDRESS);
  await Promise.allSettled([forgetFile(), forgetCache()]);
}

/** Returns the bytes that this site's image takes. */
export async function imageSize(): Promise<number> {
  const kept = await openFile().catch(() => null);
  if (kept) return kept.size;
  return (await readCache().catch(() => null))?.byteLength ?? 0;
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

async function openFile(): Promise<File> {
  return (await (await folder()).getFileHandle(NAME)).getFile();
}

async function readFile(): Promise<ArrayBuffer> {
  return (await openFile()).arrayBuffer();
}

async function readCache(): Promise<ArrayBuffer | null> {
  const response = await (await caches.open(FOLDER)).match(ADDRESS);
  return response ? response.arrayBuffer() : null;
}

async function writeFile(bytes: Uint8Array): Promise<void> {
  const handle = await (await folder()).getFileHandle(NAME, { create: true });
  const access = await handle.createSyncAccessHandle();
  try {
    access.truncate(0);
    const written = access.write(bytes);
    if (written !== bytes.length) throw new Error("the browser has no room for the image");
    access.flush();
  } catch (error) {
    access.truncate(0);
    throw error;
  } finally {
    access.close();
  }
}

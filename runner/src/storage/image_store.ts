/**
 * Keeps one image of a started interpreter in the browser's storage.
 *
 * It is a file of the private file system, or an entry of a cache where a browser lacks
 * such files.
 */

import { BASE_ADDRESS } from "../common/base_address.ts";
import { type Image, pack, type UnpackedImage, unpack } from "./image_format.ts";

const FOLDER = "python-images";
/** The site's path: several sites may share an origin, and each has an image of its own. */
const NAME = encodeURIComponent(new URL("..", BASE_ADDRESS).pathname);
const CACHE_KEY = new URL("python-image", BASE_ADDRESS).href;

/** Returns the image that is kept under `key`, if there is one and it can be read. */
export async function readImage(key: string): Promise<UnpackedImage | null> {
  for (const read of [readFile, readCache]) {
    const found = await read()
      .then((bytes) => bytes && unpack(bytes, key))
      .catch(() => null);
    if (found) return found;
  }
  return null;
}

/** Keeps an image instead of the one before. Rejects if the browser has no room for it. */
export async function writeImage(key: string, image: Image): Promise<void> {
  const bytes = pack(key, image);
  await forgetImage();
  try {
    await writeFile(bytes);
  } catch {
    const cache = await caches.open(FOLDER);
    await cache.put(CACHE_KEY, new Response(bytes));
  }
}

/** Removes this site's image. */
export async function forgetImage(): Promise<void> {
  const forgetFile = async () => (await folder()).removeEntry(NAME);
  const forgetCache = async () => (await caches.open(FOLDER)).delete(CACHE_KEY);
  await Promise.allSettled([forgetFile(), forgetCache()]);
}

/** Returns the size of this site's image in bytes, 0 if there is none. */
export async function imageSize(): Promise<number> {
  const file = await openFile()
    .then((handle) => handle.getFile())
    .catch(() => null);
  // A browser that has no room for the image leaves an empty file.
  if (file?.size) return file.size;
  const cached = await readCache().catch(() => null);
  return cached?.length ?? 0;
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

async function openFile(options?: FileSystemGetFileOptions): Promise<FileSystemFileHandle> {
  return (await folder()).getFileHandle(NAME, options);
}

async function readFile(): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await openFile();
  // This takes a third of the time of reading a `File`. It fails where a browser does not
  // know `mode` and another worker is reading the image.
  const access = await handle.createSyncAccessHandle({ mode: "read-only" }).catch(() => null);
  if (!access) return new Uint8Array(await (await handle.getFile()).arrayBuffer());
  try {
    const bytes = new Uint8Array(access.getSize());
    access.read(bytes, { at: 0 });
    return bytes;
  } finally {
    access.close();
  }
}

async function readCache(): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await (await caches.open(FOLDER)).match(CACHE_KEY);
  return response ? new Uint8Array(await response.arrayBuffer()) : null;
}

async function writeFile(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const access = await (await openFile({ create: true })).createSyncAccessHandle();
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

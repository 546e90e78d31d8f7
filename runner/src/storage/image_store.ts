/** Keeps one image of a started interpreter in the browser's storage. */

import { PLACE } from "../shared/base_address.ts";
import { type Image, pack, type Unpacked, unpack } from "./image_format.ts";

const FOLDER = "python-images";
/** Sites of one origin keep their images apart; a new image replaces the site's old one. */
const NAME = encodeURIComponent(new URL("..", PLACE).pathname);
const ADDRESS = new URL("python-image", PLACE).href;

/** Returns the image that was kept under `key`, if there is one that can be read. */
export async function readImage(key: string): Promise<Unpacked | null> {
  for (const read of [readFile, readCache]) {
    const found = await read()
      .then((bytes) => bytes && unpack(bytes, key))
      .catch(() => null);
    if (found) return found;
  }
  return null;
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
  const file = await openFile()
    .then((handle) => handle.getFile())
    .catch(() => null);
  // An empty file is what is left where the browser refused to fill it.
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
  // A third of the time that a `File` takes. Where `mode` is unknown, one at a time reads.
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
  const response = await (await caches.open(FOLDER)).match(ADDRESS);
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

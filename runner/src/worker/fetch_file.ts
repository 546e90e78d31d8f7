/** Fetches the files of the Python runtime and counts their bytes. */

import { LoadError } from "../common/failures.ts";
import { errorOfImport } from "./policy.ts";

// Taken now, because the last files may still be loading when lockdown.ts removes these
// from the global scope.
const { fetch, Response, TransformStream } = globalThis;
const caches = takeCaches();

/** Called with the number of bytes that have arrived since the last call. */
type OnBytes = (bytes: number) => void;

/** Fetches a file. Rejects with a `LoadError`. */
export async function download(url: URL, onBytes: OnBytes): Promise<ReadableStream<Uint8Array>> {
  const response = await fetchOrCached(url);
  if (!response) throw new LoadError("unreachable", url);
  if (!response.ok || !response.body) throw new LoadError("refused", url);
  return response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        onBytes(chunk.byteLength);
        controller.enqueue(chunk);
      },
    }),
  );
}

/**
 * Fetches a file, or takes the service worker's copy, because Firefox does not ask the
 * service worker for a worker's files. The copy is also needed where the server has a new
 * build of the site already, and this tab still shows the one that was kept.
 */
async function fetchOrCached(url: URL): Promise<Response | undefined> {
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok) return response;
  return (await caches?.match(url, { ignoreSearch: true }).catch(() => undefined)) ?? response;
}

/** A page without HTTPS has no `caches`, and a browser that blocks site data may throw. */
function takeCaches(): CacheStorage | undefined {
  try {
    return (globalThis as { caches?: CacheStorage }).caches;
  } catch {
    return undefined;
  }
}

/** Reads a whole file. Rejects with a `LoadError` if it is not complete. */
export async function bytesOf(
  url: URL,
  stream: Promise<ReadableStream<Uint8Array>>,
  size?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = await stream;
  const buffer = await new Response(body as BodyInit).arrayBuffer().catch(() => {
    throw new LoadError("cut off", url);
  });
  if (size !== undefined && buffer.byteLength !== size) throw new LoadError("cut off", url);
  return new Uint8Array(buffer);
}

/** Unpacks a file that runner/build has packed, because not every host compresses it. */
export function gunzip(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return stream.pipeThrough(
    new DecompressionStream("gzip") as unknown as TransformStream<Uint8Array, Uint8Array>,
  );
}

/** Imports a module from its text. Rejects with a `LoadError`. */
export async function importText<Module>(url: URL, text: Uint8Array<ArrayBuffer>): Promise<Module> {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return (await import(address)) as Module;
  } catch {
    throw await errorOfImport(new LoadError("damaged", url));
  } finally {
    URL.revokeObjectURL(address);
  }
}

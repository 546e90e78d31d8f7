/** Fetches the files of the Python runtime and counts their bytes. */

import { LoadError } from "../common/failures.ts";

// Taken now, because the last files may still be loading when lockdown.ts removes these
// from the global scope. A page without HTTPS has no `caches`.
const { caches, fetch, Response, TransformStream } = globalThis as Omit<
  typeof globalThis,
  "caches"
> & { caches?: CacheStorage };

/** Called with the number of bytes that have arrived since the last call. */
type OnBytes = (bytes: number) => void;

/** Fetches a file. Rejects with a `LoadError`. */
export async function download(url: URL, onBytes: OnBytes): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(url).catch(() => fromCache(url));
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

/** Stands in for the service worker, which Firefox does not ask for a worker's files. */
async function fromCache(url: URL): Promise<Response | undefined> {
  return caches?.match(url, { ignoreSearch: true }).catch(() => undefined);
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
    throw new LoadError("damaged", url);
  } finally {
    URL.revokeObjectURL(address);
  }
}

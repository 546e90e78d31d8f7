/** Fetches the files of the Python runtime and counts their bytes. */

// The scope is locked while the last files still arrive.
const { fetch, Response, TransformStream } = globalThis;

/** Called with the bytes that have arrived since the last call. */
type OnBytes = (bytes: number) => void;

/** Fetches one file; rejects with a sentence that names it. */
export async function download(url: URL, onBytes: OnBytes): Promise<ReadableStream<Uint8Array>> {
  const name = fileName(url);
  const response = await fetch(url).catch(() => {
    throw new Error(`${name} could not be reached`);
  });
  if (!response.ok || !response.body)
    throw new Error(`the server answered ${response.status} for ${name}`);
  return response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        onBytes(chunk.byteLength);
        controller.enqueue(chunk);
      },
    }),
  );
}

/** Reads a whole file; rejects with a sentence if it ends early. */
export async function bytesOf(
  url: URL,
  stream: Promise<ReadableStream<Uint8Array>>,
  size?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = await stream;
  const buffer = await new Response(body as BodyInit).arrayBuffer().catch(() => {
    throw new Error(`${fileName(url)} broke off`);
  });
  if (size !== undefined && buffer.byteLength !== size)
    throw new Error(`${fileName(url)} is not complete`);
  return new Uint8Array(buffer);
}

/** Unpacks what runner/build.mjs has packed: hosts differ in what they compress. */
export function gunzip(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return stream.pipeThrough(
    new DecompressionStream("gzip") as unknown as TransformStream<Uint8Array, Uint8Array>,
  );
}

/** Imports a module of the runtime; rejects with a sentence that names it. */
export async function downloadModule<Module>(
  url: URL,
  size: number,
  onBytes: OnBytes,
): Promise<Module> {
  try {
    const module = (await import(url.href)) as Module;
    onBytes(size);
    return module;
  } catch {
    throw new Error(`${fileName(url)} could not be loaded`);
  }
}

const fileName = (url: URL) => url.pathname.split("/").pop() ?? "";

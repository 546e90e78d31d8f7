/** Fetches the files of the Python runtime side by side and counts their bytes. */

/** Called with the bytes that have arrived since the last call. */
type OnBytes = (bytes: number) => void;

/** Fetches one file; rejects with a sentence that names it. */
export async function download(url: URL, onBytes: OnBytes): Promise<Response> {
  const name = url.pathname.split("/").pop();
  const response = await fetch(url).catch(() => {
    throw new Error(`${name} could not be reached`);
  });
  if (!response.ok || !response.body)
    throw new Error(`the server answered ${response.status} for ${name}`);
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: response.headers });
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
    throw new Error(`${url.pathname.split("/").pop()} could not be loaded`);
  }
}

/** Runs `task` while `fetch` answers with responses that have already arrived. */
export async function serveFrom<T>(
  responses: Map<string, Response>,
  task: () => Promise<T>,
): Promise<T> {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : new URL(input, location.href).href;
    return responses.get(url) ?? real(input, init);
  };
  try {
    return await task();
  } finally {
    globalThis.fetch = real;
  }
}

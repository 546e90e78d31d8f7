/** Loads the files of the Python runtime, side by side, and starts Pyodide with them. */

import type { PyodideAPI } from "pyodide";
import { bytesOf, download, downloadModule, gunzip } from "./download.ts";
import { LineSpeed } from "./line_speed.ts";
import type { WorkerMessage } from "./messages.ts";

export type Progress = Extract<WorkerMessage, { kind: "progress" }>;
type Name = "pyodide.js" | "python.wasm.bin" | "first.zip" | "rest.zip" | "image.bin";
interface Core {
  loadPyodide: typeof import("pyodide").loadPyodide;
  createPyodideModule: never;
}

const BASE = new URL(`../python-${BUILD}/`, import.meta.url);
const at = (name: Name) => new URL(name, BASE);
const sizeOf = (name: Name) => RUNTIME_SIZES[name] ?? 0;

export class Runtime {
  /** Pyodide's own JavaScript. */
  readonly core: Promise<Core>;
  readonly #progress: (message: Progress) => void;
  #loaded = 0;
  #total = 0;
  #started = false;

  /** Begins to load what every start needs. */
  constructor(progress: (message: Progress) => void) {
    this.#progress = progress;
    this.core = downloadModule<Core>(at("pyodide.js"), this.#expect("pyodide.js"), (bytes) =>
      this.#arrived(bytes),
    );
    // Whoever needs it first hears of a failure.
    this.core.catch(() => undefined);
  }

  /** Loads Python's code, and tells from that how fast the line is in megabits per second. */
  code(): { module: Promise<WebAssembly.Module>; speed: Promise<number> } {
    const speed = new LineSpeed();
    const packed = this.#download("python.wasm.bin", (bytes) => speed.count(bytes));
    const module = compile(packed).finally(() => speed.end());
    module.catch(() => undefined);
    return { module, speed: speed.measured };
  }

  /** Loads Python's code as it is kept in an image. */
  async codeBytes(): Promise<Uint8Array<ArrayBuffer>> {
    const packed = await this.#download("python.wasm.bin");
    return bytesOf(at("python.wasm.bin"), Promise.resolve(gunzip(packed)));
  }

  /** Loads a part of the standard library. */
  async library(name: "first.zip" | "rest.zip"): Promise<Uint8Array<ArrayBuffer>> {
    return bytesOf(at(name), this.#download(name), sizeOf(name));
  }

  /** Loads the memory of the image that comes with the site. */
  async shippedMemory(): Promise<Uint8Array> {
    const packed = await this.#download("image.bin");
    return bytesOf(at("image.bin"), Promise.resolve(gunzip(packed)));
  }

  /** Starts Pyodide with the library's first part in place. */
  async start(
    code: WebAssembly.Module | Promise<WebAssembly.Module>,
    first: Uint8Array,
    options: object,
  ): Promise<PyodideAPI> {
    const [module, core] = await Promise.all([code, this.core]);
    // What comes after this comes behind the reader's back.
    this.#started = true;
    return withFiles(module, first, () =>
      core.loadPyodide({
        ...options,
        // Without a prototype there is no way up from it to anything else.
        jsglobals: Object.create(null) as object,
        createPyodideModule: core.createPyodideModule,
        indexURL: BASE.href,
        packageBaseUrl: BASE.href,
        lockFileContents: { info: LOCK_INFO, packages: {} },
      }),
    );
  }

  #download(name: Name, also: (bytes: number) => void = () => undefined) {
    this.#expect(name);
    return download(at(name), (bytes) => {
      also(bytes);
      this.#arrived(bytes);
    });
  }

  #expect(name: Name): number {
    this.#total += sizeOf(name);
    return sizeOf(name);
  }

  #arrived(bytes: number): void {
    if (this.#started) return;
    this.#loaded += bytes;
    const [loaded, total] = [this.#loaded, this.#total];
    const phase = loaded < total ? "download" : "start";
    this.#progress({ kind: "progress", phase, loaded, total });
  }
}

async function compile(packed: Promise<ReadableStream<Uint8Array>>): Promise<WebAssembly.Module> {
  const body = gunzip(await packed);
  const headers = { "Content-Type": "application/wasm" };
  return WebAssembly.compileStreaming(new Response(body as BodyInit, { headers })).catch(() => {
    throw new Error("python.wasm.bin broke off");
  });
}

/** Runs `task` while Pyodide's requests are answered with what is here already. */
async function withFiles<T>(
  module: WebAssembly.Module,
  first: Uint8Array,
  task: () => Promise<T>,
): Promise<T> {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  globalThis.fetch = () => Promise.resolve(new Response(first as Uint8Array<ArrayBuffer>));
  WebAssembly.instantiateStreaming = async (_response, imports) => ({
    module,
    instance: await WebAssembly.instantiate(module, imports),
  });
  try {
    return await task();
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/** Loads the files of the Python runtime, several at a time, and starts Pyodide with them. */

import type { PyodideAPI } from "pyodide";
import { BASE_ADDRESS } from "../common/base_address.ts";
import { LoadError, type RuntimeFile } from "../common/failures.ts";
import type { WorkerMessage } from "../common/messages.ts";
import type { PythonExports } from "./call_python.ts";
import { DownloadSpeed } from "./download_speed.ts";
import { bytesOf, download, gunzip, importText } from "./fetch_file.ts";
import { Gate } from "./gate.ts";
import { START_ENVIRONMENT } from "./load_harness.mjs";
import { makeRoom } from "./make_room.mjs";
import type { HeapExports, Snapshot } from "./snapshot.ts";
import type { StackExports } from "./stack_limit.ts";

export type Progress = Extract<WorkerMessage, { kind: "progress" }>;
type Exports = PythonExports & StackExports & HeapExports;
type Name = Exclude<RuntimeFile, "worker.js">;
interface Core {
  loadPyodide: typeof import("pyodide").loadPyodide;
  createPyodideModule: never;
}

const FOLDER = new URL(`../python-${BUILD}/`, BASE_ADDRESS);
const at = (name: Name) => new URL(name, FOLDER);
const sizeOf = (name: Name) => RUNTIME_SIZES[name] ?? 0;

/** What concerns images. */
interface Options {
  /** An image to start from. */
  snapshot?: Snapshot;
  /** Whether an image will be made. */
  willBeKept?: boolean;
}

/** What runs Python: Pyodide's JavaScript and its WebAssembly. */
export interface Code {
  core: Promise<Core>;
  module: Promise<WebAssembly.Module>;
}

/** A started Pyodide. */
export interface Started {
  pyodide: PyodideAPI;
  exports: Exports;
  /** What Python calls of JavaScript passes here. */
  gate: Gate;
}

export class Runtime {
  readonly #progress: (message: Progress) => void;
  #loaded = 0;
  #total = 0;
  #started = false;

  constructor(progress: (message: Progress) => void) {
    this.#progress = progress;
  }

  /** Loads the code and measures the download speed with it, in megabits per second. */
  loadCode(): Code & { speed: Promise<number> } {
    const speed = new DownloadSpeed();
    const packed = this.#download("python.wasm.bin", (bytes) => speed.count(bytes));
    const module = compile(packed).finally(() => speed.end());
    const core = this.load("pyodide.js").then(codeOf);
    // The first reader of either promise reports its failure. These handlers only keep the
    // browser from reporting it as unhandled before that.
    module.catch(() => undefined);
    core.catch(() => undefined);
    return { core, module, speed: speed.measured };
  }

  /** Loads a file. */
  async load(name: Name): Promise<Uint8Array<ArrayBuffer>> {
    return bytesOf(at(name), this.#download(name), sizeOf(name));
  }

  /** Loads a packed file and unpacks it. */
  async loadUnpacked(name: "python.wasm.bin" | "image.bin"): Promise<Uint8Array<ArrayBuffer>> {
    const packed = await this.#download(name);
    return bytesOf(at(name), Promise.resolve(gunzip(packed)));
  }

  /** Starts Pyodide with the first archive of the standard library. */
  async start(
    code: Code,
    first: Uint8Array,
    { snapshot, willBeKept = false }: Options = {},
  ): Promise<Started> {
    const [module, core] = await Promise.all([code.module, code.core]);
    // Files that are loaded after this do not count as progress of the start.
    this.#started = true;
    const gate = new Gate();
    const { result: pyodide, exports } = await withoutRequests(module, gate, first, snapshot, () =>
      core.loadPyodide({
        ...(snapshot && { _loadSnapshot: snapshot.bytes }),
        _makeSnapshot: willBeKept,
        // It has no prototype, through which a program could reach other objects.
        jsglobals: Object.create(null) as object,
        createPyodideModule: core.createPyodideModule,
        env: { ...START_ENVIRONMENT },
        indexURL: FOLDER.href,
        packageBaseUrl: FOLDER.href,
        lockFileContents: { info: LOCK_INFO, packages: {} },
      }),
    );
    return { pyodide, exports, gate };
  }

  #download(name: Name, onBytes: (bytes: number) => void = () => undefined) {
    this.#expect(name);
    return download(at(name), (bytes) => {
      onBytes(bytes);
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
    const phase = loaded < total ? "load" : "start";
    this.#progress({ kind: "progress", phase, loaded, total });
  }
}

/** Imports Pyodide's JavaScript from its text. */
export function codeOf(text: Uint8Array<ArrayBuffer>): Promise<Core> {
  return importText<Core>(at("pyodide.js"), text);
}

async function compile(packed: Promise<ReadableStream<Uint8Array>>): Promise<WebAssembly.Module> {
  const body = gunzip(await packed);
  const headers = { "Content-Type": "application/wasm" };
  return WebAssembly.compileStreaming(new Response(body as BodyInit, { headers })).catch(() => {
    throw new LoadError("cut off", at("python.wasm.bin"));
  });
}

/** Runs `task`. Pyodide's requests meanwhile get the files that are already loaded. */
async function withoutRequests<T>(
  module: WebAssembly.Module,
  gate: Gate,
  first: Uint8Array,
  snapshot: Snapshot | undefined,
  task: () => Promise<T>,
): Promise<{ result: T; exports: Exports }> {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  const instantiated: { exports?: Exports } = {};
  // A real response takes milliseconds to give back what it was made of.
  const response = { ok: true, arrayBuffer: () => Promise.resolve(first.slice().buffer) };
  globalThis.fetch = () => Promise.resolve(response as unknown as Response);
  WebAssembly.instantiateStreaming = async (_response, imports) => {
    gate.guard(module, imports?.env as Parameters<Gate["guard"]>[1]);
    const instance = await WebAssembly.instantiate(module, imports);
    const exports = instance.exports as unknown as Exports;
    instantiated.exports = exports;
    makeRoom(exports.memory, snapshot?.size ?? 0);
    snapshot?.attach?.(exports);
    return { module, instance };
  };
  try {
    const result = await task();
    const { exports } = instantiated;
    if (!exports) throw new Error("Pyodide has started without WebAssembly of its own");
    return { result, exports };
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

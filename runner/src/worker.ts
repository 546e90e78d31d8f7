/** Hosts Pyodide: loads it at once, then takes one run. */

import files from "snippets:files";
import type { PyodideAPI } from "pyodide";
import { download, downloadModule, serveFrom } from "./download.ts";
import harness from "./harness.py";
import type { Outcome, RunRequest, Stream, WorkerMessage } from "./messages.ts";
import { OutputLimit } from "./output_limit.ts";

const BASE = new URL(`../pyodide-${PYODIDE}/`, import.meta.url);
const PROJECT = "/project";
const OUTPUT_LIMIT = 100_000;

/** The part of Emscripten's file system that is used; its own types need more. */
interface FileSystem {
  mkdirTree(path: string): void;
  chdir(path: string): void;
  writeFile(path: string, text: string): void;
}

/** `run` of harness.py, called plainly or with stack switching. */
interface Start {
  (module: string): string;
  callPromising(module: string): Promise<string>;
}

const fileSystem = (pyodide: PyodideAPI) => pyodide.FS as unknown as FileSystem;
const post = (message: WorkerMessage) => postMessage(message);

async function load(): Promise<PyodideAPI> {
  const total = Object.values(RUNTIME_SIZES).reduce((sum, size) => sum + size);
  let loaded = 0;
  const onBytes = (bytes: number) => {
    loaded += bytes;
    post({ kind: "progress", phase: loaded < total ? "download" : "start", loaded, total });
  };
  const at = (name: string) => new URL(name, BASE);
  const module = <T>(name: string) =>
    downloadModule<T>(at(name), RUNTIME_SIZES[name] ?? 0, onBytes);
  const [pyodide, core, wasm, stdlib] = await Promise.all([
    module<typeof import("pyodide")>("pyodide.mjs"),
    module<{ default: never }>("pyodide.asm.mjs"),
    download(at("pyodide.asm.wasm"), onBytes),
    download(at("python_stdlib.zip"), onBytes),
  ]);
  const arrived = new Map([
    [at("pyodide.asm.wasm").href, wasm],
    [at("python_stdlib.zip").href, stdlib],
  ]);
  return serveFrom(arrived, () =>
    pyodide.loadPyodide({
      indexURL: BASE.href,
      createPyodideModule: core.default,
      lockFileContents: { info: LOCK_INFO, packages: {} },
      packageBaseUrl: BASE.href,
      stdLibURL: at("python_stdlib.zip").href,
    }),
  );
}

function prepare(pyodide: PyodideAPI): void {
  const fs = fileSystem(pyodide);
  fs.mkdirTree(PROJECT);
  fs.chdir(PROJECT);
  write(fs, files);
  pyodide.runPython(harness);
}

function write(fs: FileSystem, texts: Record<string, string>): void {
  for (const [path, text] of Object.entries(texts)) {
    const full = `${PROJECT}/${path}`;
    fs.mkdirTree(full.slice(0, full.lastIndexOf("/")));
    fs.writeFile(full, text);
  }
}

function stream(limit: OutputLimit, name: Stream) {
  const decoder = new TextDecoder();
  return {
    write(bytes: Uint8Array): number {
      const dropped = limit.capped;
      const text = limit.take(decoder.decode(bytes, { stream: true }));
      if (text) post({ kind: "output", stream: name, text });
      if (limit.capped && !dropped) post({ kind: "capped", limit: limit.limit });
      return bytes.length;
    },
  };
}

async function run(pyodide: PyodideAPI, request: RunRequest): Promise<void> {
  write(fileSystem(pyodide), request.files);
  // A limit each: a flood of prints must not drown the traceback that follows it.
  pyodide.setStdout(stream(new OutputLimit(OUTPUT_LIMIT), "stdout"));
  pyodide.setStderr(stream(new OutputLimit(OUTPUT_LIMIT), "stderr"));
  const start = pyodide.runPython("run") as Start;
  // With stack switching, asyncio.run() and time.sleep() work inside the call.
  const suspends = "Suspending" in WebAssembly;
  try {
    const outcome = suspends ? await start.callPromising(request.module) : start(request.module);
    post({ kind: "finished", ...(JSON.parse(outcome) as Outcome) });
  } catch (error) {
    post({
      kind: "output",
      stream: "stderr",
      text: `The interpreter broke down: ${String(error)}\n`,
    });
    post({ kind: "finished", exit: 1, frames: [] });
  }
}

const ready = load().then((pyodide) => {
  prepare(pyodide);
  return pyodide;
});
ready.then(
  () => post({ kind: "ready" }),
  (error: unknown) =>
    post({ kind: "unavailable", reason: error instanceof Error ? error.message : String(error) }),
);
addEventListener("message", ({ data }: MessageEvent<RunRequest>) => {
  // A runtime that did not load has said so above.
  void ready.then((pyodide) => run(pyodide, data)).catch(() => undefined);
});

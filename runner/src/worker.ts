/** Hosts Pyodide: loads it at once, then takes one run. */

import type { PyodideAPI } from "pyodide";
import files from "snippets:files";
import { download, downloadModule, serveFrom } from "./download.ts";
import harness from "./harness.py";
import type { RunRequest, Stream, WorkerMessage } from "./messages.ts";
import { OutputLimit } from "./output_limit.ts";

const BASE = new URL(`../pyodide-${PYODIDE}/`, import.meta.url);
const PROJECT = "/project";
const OUTPUT_LIMIT = 100_000;

const post = (message: WorkerMessage) => postMessage(message);

async function load(): Promise<PyodideAPI> {
  const total = Object.values(RUNTIME_SIZES).reduce((sum, size) => sum + size);
  let loaded = 0;
  const onBytes = (bytes: number) => {
    loaded += bytes;
    post({ kind: "progress", phase: loaded < total ? "download" : "start", loaded, total });
  };
  const at = (name: string) => new URL(name, BASE);
  const module = <T>(name: string) => downloadModule<T>(at(name), RUNTIME_SIZES[name] ?? 0, onBytes);
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
  pyodide.FS.mkdirTree(PROJECT);
  pyodide.FS.chdir(PROJECT);
  write(pyodide, files);
  pyodide.runPython(harness);
}

function write(pyodide: PyodideAPI, texts: Record<string, string>): void {
  for (const [path, text] of Object.entries(texts)) {
    const full = `${PROJECT}/${path}`;
    pyodide.FS.mkdirTree(full.slice(0, full.lastIndexOf("/")));
    pyodide.FS.writeFile(full, text);
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
  write(pyodide, request.files);
  const limit = new OutputLimit(OUTPUT_LIMIT);
  pyodide.setStdout(stream(limit, "stdout"));
  pyodide.setStderr(stream(limit, "stderr"));
  const start = pyodide.globals.get("run");
  // With stack switching, asyncio.run() and time.sleep() work inside the call.
  const suspends = "Suspending" in WebAssembly;
  try {
    const outcome = suspends ? await start.callPromising(request.module) : start(request.module);
    const { exit, frames } = JSON.parse(outcome);
    post({ kind: "finished", exit, frames });
  } catch (error) {
    post({ kind: "output", stream: "stderr", text: `The interpreter broke down: ${error}\n` });
    post({ kind: "finished", exit: 1, frames: [] });
  }
}

const ready = load().then((pyodide) => {
  prepare(pyodide);
  return pyodide;
});
ready.then(
  () => post({ kind: "ready" }),
  (error) => post({ kind: "unavailable", reason: error instanceof Error ? error.message : String(error) }),
);
addEventListener("message", async ({ data }: MessageEvent<RunRequest>) => run(await ready, data));

/** Starts Python: from an image of its memory if it can, else from its library. */

import type { PyodideAPI } from "pyodide";
import eventLoop from "./event_loop.py";
import harness from "./harness.py";
import type { UnpackedImage } from "../storage/image_format.ts";
import { forgetImage, readImage, writeImage } from "../storage/image_store.ts";
import { enterProject, FIRST_ARCHIVE, loadHarness, REST_ARCHIVE } from "./load_harness.mjs";
import type { StartedFrom } from "../shared/messages.ts";
import { type Code, codeOf, type Progress, Runtime } from "./runtime_files.ts";

/** A started interpreter in which nothing of the reader's has run. */
export interface Python {
  pyodide: PyodideAPI;
  startedFrom: StartedFrom;
  /** Fulfilled when the modules that few programs need are there, too. */
  rest: Promise<void>;
}

/** The part of Emscripten's file system that is used; its own types need more. */
export interface FileSystem {
  mkdirTree(path: string): void;
  writeFile(path: string, content: string | Uint8Array): void;
}

/** Whether Python can wait for JavaScript (JSPI). An image remembers the answer. */
export const CAN_SUSPEND = "Suspending" in WebAssembly;

const NOTHING = new Uint8Array();
const OUR_PYTHON = { "event_loop.py": eventLoop, "harness.py": harness };
/** Megabits per second from which the image, 3.5 MB more to load, is there sooner. */
const FAST_DOWNLOAD = 28;
/** An image that another build made, or an engine with other abilities, is not ours. */
const IMAGE_KEY = `4 ${BUILD} ${CAN_SUSPEND ? "JSPI" : ""} ${navigator.userAgent}`;

export const fileSystem = (pyodide: PyodideAPI) => pyodide.FS as unknown as FileSystem;

/** Starts Python the fastest way there is here. */
export async function startPython(progress: (message: Progress) => void): Promise<Python> {
  const runtime = new Runtime(progress);
  const kept = await readImage(IMAGE_KEY);
  if (kept) {
    try {
      return await fromKeptImage(runtime, kept);
    } catch {
      // Whatever is wrong with it, the reader need not know.
      await forgetImage();
    }
  }
  const { speed, ...code } = runtime.loadCode();
  // The shipped image was made where Python could suspend; elsewhere it would lie.
  if (CAN_SUSPEND && (await speed) > FAST_DOWNLOAD) {
    const shipped = await fromShippedImage(runtime, code).catch(() => null);
    if (shipped) return shipped;
  }
  return fromLibrary(runtime, code);
}

/** Keeps an image of a started interpreter, for the next visits. */
export async function keepImage(): Promise<void> {
  const runtime = new Runtime(() => undefined);
  const [glue, wasm, first, rest] = await Promise.all([
    runtime.load("pyodide.js"),
    runtime.loadUnpacked("python.wasm.bin"),
    runtime.load("first.zip"),
    runtime.load("rest.zip"),
  ]);
  const code = { core: codeOf(glue), module: WebAssembly.compile(wasm) };
  const pyodide = await runtime.start(code, first, { _makeSnapshot: true });
  loadHarness(pyodide, OUR_PYTHON, PRELOADED);
  const memory = (pyodide as unknown as { makeMemorySnapshot(): Uint8Array }).makeMemorySnapshot();
  await writeImage(IMAGE_KEY, { memory, glue, wasm, first, rest });
}

async function fromKeptImage(runtime: Runtime, { image, intact }: UnpackedImage): Promise<Python> {
  const module = WebAssembly.compile(image.wasm);
  module.catch(() => undefined);
  if (!(await intact)) throw new Error("the kept image is damaged");
  const code = { core: codeOf(image.glue), module };
  const pyodide = await runtime.start(code, image.first, { _loadSnapshot: image.memory });
  const files = fileSystem(pyodide);
  files.writeFile(REST_ARCHIVE, image.rest);
  enterProject(pyodide);
  return { pyodide, startedFrom: "kept image", rest: Promise.resolve() };
}

async function fromShippedImage(runtime: Runtime, code: Code): Promise<Python> {
  const memory = await runtime.loadUnpacked("image.bin");
  const pyodide = await runtime.start(code, NOTHING, { _loadSnapshot: memory });
  const files = fileSystem(pyodide);
  enterProject(pyodide);
  // The image holds the modules of the first part, but not their archive.
  const parts = Promise.all([runtime.load("first.zip"), runtime.load("rest.zip")]);
  const rest = parts.then(([first, others]) => {
    files.writeFile(FIRST_ARCHIVE, first);
    files.writeFile(REST_ARCHIVE, others);
  });
  return { pyodide, startedFrom: "shipped image", rest };
}

async function fromLibrary(runtime: Runtime, code: Code): Promise<Python> {
  const pyodide = await runtime.start(code, await runtime.load("first.zip"), {});
  loadHarness(pyodide, OUR_PYTHON, PRELOADED);
  const rest = runtime.load("rest.zip").then((bytes) => {
    fileSystem(pyodide).writeFile(REST_ARCHIVE, bytes);
  });
  return { pyodide, startedFrom: "standard library", rest };
}

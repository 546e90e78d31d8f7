/** Starts Python, from an image of its memory if possible, else from its library. */

import type { PyodideAPI } from "pyodide";
import type { StartedFrom } from "../common/messages.ts";
import type { UnpackedImage } from "../storage/image_format.ts";
import { forgetImage, readImage, writeImage } from "../storage/image_store.ts";
import description from "./description.py";
import errorReport from "./error_report.py";
import eventLoop from "./event_loop.py";
import exceptionFields from "./exception_fields.py";
import harness from "./harness.py";
import lastFlush from "./last_flush.py";
import { enterProject, FIRST_ARCHIVE, loadHarness, REST_ARCHIVE } from "./load_harness.mjs";
import libraryFunction from "./library_function.py";
import locales from "./locales.py";
import locks from "./locks.py";
import missingParts from "./missing_parts.py";
import noJavaScript from "./no_javascript.py";
import paths from "./paths.py";
import plainAsyncio from "./plain_asyncio.py";
import plainJson from "./plain_json.py";
import { requireWebAssembly } from "./policy.ts";
import printing from "./printing.py";
import processState from "./process_state.py";
import programEnd from "./program_end.py";
import programExit from "./program_exit.py";
import programInLibrary from "./program_in_library.py";
import programRun from "./program_run.py";
import { type Code, codeOf, type Progress, Runtime, type Started } from "./runtime_files.ts";
import { sparseSnapshot, wholeSnapshot } from "./snapshot.ts";
import standardLibrary from "./standard_library.py";
import steps from "./steps.py";
import { tellTimeZone, timeZone } from "./time_zone.ts";
import threadPool from "./thread_pool.py";
import timeFormat from "./time_format.py";
import timeZones from "./time_zones.py";
import unseen from "./unseen.py";
import waiting from "./waiting.py";
import workerThread from "./worker_thread.py";

/** A started interpreter, in which no program has run. */
export interface Python extends Started {
  startedFrom: StartedFrom;
  /** Fulfilled when the rest of the standard library has loaded, too. */
  rest: Promise<void>;
}

/** The part of Emscripten's file system that we use. Its own types would need a package. */
export interface FileSystem {
  mkdirTree(path: string): void;
  writeFile(path: string, content: Uint8Array): void;
}

/** Whether Python can wait for JavaScript (JSPI). An image contains the answer. */
export const CAN_SUSPEND = "Suspending" in WebAssembly;

const NOTHING = new Uint8Array();
const OUR_PYTHON = {
  "description.py": description,
  "error_report.py": errorReport,
  "event_loop.py": eventLoop,
  "exception_fields.py": exceptionFields,
  "harness.py": harness,
  "last_flush.py": lastFlush,
  "library_function.py": libraryFunction,
  "locales.py": locales,
  "locks.py": locks,
  "missing_parts.py": missingParts,
  "no_javascript.py": noJavaScript,
  "paths.py": paths,
  "plain_asyncio.py": plainAsyncio,
  "plain_json.py": plainJson,
  "printing.py": printing,
  "process_state.py": processState,
  "program_end.py": programEnd,
  "program_exit.py": programExit,
  "program_in_library.py": programInLibrary,
  "program_run.py": programRun,
  "standard_library.py": standardLibrary,
  "steps.py": steps,
  "thread_pool.py": threadPool,
  "time_format.py": timeFormat,
  "time_zones.py": timeZones,
  "unseen.py": unseen,
  "waiting.py": waiting,
  "worker_thread.py": workerThread,
};
/**
 * The download speed in megabits per second from which the shipped image saves time. With
 * the image there are 3.5 MB more to load, but Python starts sooner.
 */
const FAST_DOWNLOAD = 28;
/** Only an image of the same build, made in the same browser, can be used. */
const IMAGE_KEY = `5 ${BUILD} ${CAN_SUSPEND ? "JSPI" : ""} ${navigator.userAgent}`;

export const fileSystem = (pyodide: PyodideAPI) => pyodide.FS as unknown as FileSystem;

/** Starts Python in the fastest way that is possible here. */
export async function startPython(progress: (message: Progress) => void): Promise<Python> {
  requireWebAssembly();
  const runtime = new Runtime(progress);
  const reading = readImage(IMAGE_KEY);
  // It is found while the browser looks for the image.
  const zone = timeZone();
  const kept = await reading;
  if (kept) {
    try {
      return await fromKeptImage(runtime, kept, zone);
    } catch {
      // The image is damaged. The next run makes another, and this one starts without.
      await forgetImage();
    }
  }
  const { speed, ...code } = runtime.loadCode();
  // The shipped image was made with JSPI. Python would use JSPI although it is missing.
  if (CAN_SUSPEND && (await speed) > FAST_DOWNLOAD) {
    const shipped = await fromShippedImage(runtime, code, zone).catch(() => null);
    if (shipped) return shipped;
  }
  return fromLibrary(runtime, code, zone);
}

/** Makes an image of a started interpreter and keeps it for later runs. */
export async function keepImage(): Promise<void> {
  const runtime = new Runtime(() => undefined);
  const [glue, wasm, first, rest] = await Promise.all([
    runtime.load("pyodide.js"),
    runtime.loadUnpacked("python.wasm.bin"),
    runtime.load("first.zip"),
    runtime.load("rest.zip"),
  ]);
  const code = { core: codeOf(glue), module: WebAssembly.compile(wasm) };
  const { pyodide } = await runtime.start(code, first, { willBeKept: true });
  loadHarness(pyodide, OUR_PYTHON, PRELOADED);
  const memory = (pyodide as unknown as { makeMemorySnapshot(): Uint8Array }).makeMemorySnapshot();
  await writeImage(IMAGE_KEY, { memory, glue, wasm, first, rest });
}

async function fromKeptImage(
  runtime: Runtime,
  { image, isIntact }: UnpackedImage,
  zone: string,
): Promise<Python> {
  // It compiles in other threads while this one computes the checksum.
  const module = WebAssembly.compile(image.wasm);
  // If the image is damaged, nobody awaits the module. Its error must not be reported then.
  module.catch(() => undefined);
  if (!isIntact()) throw new Error("the kept image is damaged");
  const code = { core: codeOf(image.glue), module };
  const started = await runtime.start(code, image.first, {
    snapshot: sparseSnapshot(image.memory),
  });
  fileSystem(started.pyodide).writeFile(REST_ARCHIVE, image.rest);
  settle(started.pyodide, zone);
  return { ...started, startedFrom: "kept image", rest: Promise.resolve() };
}

async function fromShippedImage(runtime: Runtime, code: Code, zone: string): Promise<Python> {
  const snapshot = wholeSnapshot(await runtime.loadUnpacked("image.bin"));
  const started = await runtime.start(code, NOTHING, { snapshot });
  const files = fileSystem(started.pyodide);
  settle(started.pyodide, zone);
  // The image holds the modules of the first archive, but not the archive itself.
  const parts = Promise.all([runtime.load("first.zip"), runtime.load("rest.zip")]);
  const rest = parts.then(([first, others]) => {
    files.writeFile(FIRST_ARCHIVE, first);
    files.writeFile(REST_ARCHIVE, others);
  });
  return { ...started, startedFrom: "shipped image", rest };
}

async function fromLibrary(runtime: Runtime, code: Code, zone: string): Promise<Python> {
  const started = await runtime.start(code, await runtime.load("first.zip"));
  loadHarness(started.pyodide, OUR_PYTHON, PRELOADED);
  tellTimeZone(started.pyodide, zone);
  const rest = runtime.load("rest.zip").then((bytes) => {
    fileSystem(started.pyodide).writeFile(REST_ARCHIVE, bytes);
  });
  return { ...started, startedFrom: "standard library", rest };
}

/** Does what an image cannot hold: it has no files, and was made in some other time zone. */
function settle(pyodide: PyodideAPI, zone: string): void {
  enterProject(pyodide);
  tellTimeZone(pyodide, zone);
}

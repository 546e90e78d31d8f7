// Runs programs in Node as the worker runs them in a browser, each in an interpreter of its
// own that is started from the image of the site: for recordings of the pages, and for tests.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TextDecoder } from "node:util";
import { gunzipSync } from "node:zlib";
import {
  enterProject,
  FIRST_ARCHIVE,
  HARNESS_FOLDER,
  PROJECT,
  REST_ARCHIVE,
} from "../src/worker/load_harness.mjs";
import { loadRecorder, Printed, runModule } from "../src/worker/run_module.ts";
import { small } from "./small_python.mjs";
import { Exit } from "../src/worker/gate.ts";
import { endPipes } from "../src/worker/pipes.ts";
import { limitStack } from "../src/worker/stack_limit.ts";
import { startGuarded } from "./guarded_start.mjs";
import { assets, fail, root } from "./project.mjs";

/** More than any program of ours tells. */
const LIMITS = { outcome: 1e7, recording: 1e7 };

/** Returns the Python files of the recorder as the page sends them: name → text. */
export function recorderFiles() {
  const folder = fileURLToPath(new URL("../src/recorder/", import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith(".py"));
  const text = (name) => small(readFileSync(join(folder, name), "utf8"));
  return Object.fromEntries(names.map((name) => [name, text(name)]));
}

/** The runtime that the assets hold, unpacked so that Node can start it. */
export async function openRuntime() {
  const name = readdirSync(assets).find((file) => /^python-\w+$/.test(file));
  if (!name) fail(`${assets} holds no Python: run \`make build/.assets\``);
  const packed = join(assets, name);
  const folder = join(root, "build", `node-${name}`);
  const wasm = join(folder, "pyodide.asm.wasm");
  if (!existsSync(wasm)) {
    mkdirSync(folder, { recursive: true });
    // Builds run side by side, so nobody may find half a file.
    const part = `${wasm}.${process.pid}`;
    writeFileSync(part, gunzipSync(readFileSync(join(packed, "python.wasm.bin"))));
    renameSync(part, wasm);
  }
  return {
    folder,
    core: await import(pathToFileURL(join(packed, "pyodide.js"))),
    image: gunzipSync(readFileSync(join(packed, "image.bin"))),
    first: join(packed, "first.zip"),
    archives: {
      [FIRST_ARCHIVE]: readFileSync(join(packed, "first.zip")),
      [REST_ARCHIVE]: readFileSync(join(packed, "rest.zip")),
    },
  };
}

/**
 * Runs a module in a new interpreter.
 *
 * @param {Awaited<ReturnType<typeof openRuntime>>} runtime
 * @param {{module: string, files: Record<string, string>, recorder?: Record<string, string>}} request
 *   As in runner/src/common/messages.ts.
 * @returns {Promise<{output: string, outcome: {exit: number}, milliseconds: number,
 *   recording: import("../src/common/recording.ts").Recording | null}>} What it has printed on
 *   both streams, how it ended, and the recording, if any.
 */
export async function runInNode(runtime, { module, files, recorder }) {
  let exports, gate;
  const options = { _loadSnapshot: runtime.image, stdLibURL: runtime.first };
  const pyodide = await startGuarded(runtime.core, runtime.folder, options, (...found) => {
    [exports, gate] = found;
  });
  enterProject(pyodide);
  const all = { ...under(PROJECT, files), ...under(HARNESS_FOLDER, recorder), ...runtime.archives };
  for (const [path, content] of Object.entries(all)) {
    pyodide.FS.mkdirTree(dirname(path));
    pyodide.FS.writeFile(path, content);
  }
  pyodide.pyimport("plain_asyncio").use_plain_asyncio("Suspending" in WebAssembly);
  pyodide.pyimport("no_javascript").leave_javascript();
  endPipes(pyodide._module);
  gate.close(Promise.resolve());
  limitStack(exports);
  const printed = new Printed();
  let output = "";
  const stream = () => {
    const decoder = new TextDecoder();
    return {
      write(bytes) {
        const text = decoder.decode(bytes, { stream: true });
        output += text;
        printed.add(text);
        return bytes.length;
      },
    };
  };
  pyodide.setStdout(stream());
  pyodide.setStderr(stream());
  pyodide.setStdin({ stdin: () => null });
  if (recorder) await loadRecorder(exports);
  const started = performance.now();
  const told = await runModule(exports, module, recorder !== undefined, printed, LIMITS).catch(
    (error) => {
      if (!(error instanceof Exit)) throw error;
      const outcome = JSON.stringify({ exit: error.status, frames: [], missing: null });
      return { outcome, recording: printed.recorded(LIMITS.recording) };
    },
  );
  return {
    output,
    outcome: JSON.parse(told.outcome),
    recording: JSON.parse(told.recording ?? "null"),
    milliseconds: performance.now() - started,
  };
}

const under = (folder, files = {}) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

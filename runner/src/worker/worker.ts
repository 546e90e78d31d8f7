/** The script of a worker: starts Python, then runs one program or keeps an image. */

import { breakdownOf, LoadError, loadFailure } from "../common/failures.ts";
import { OUTCOME_BYTES, RECORDING_BYTES } from "../common/limits.ts";
import type {
  Outcome,
  RecorderRequest,
  RunRequest,
  Stream,
  Task,
  WorkerMessage,
} from "../common/messages.ts";
import type { Recording } from "../common/recording.ts";
import { recordingOf, RecordedSoFar } from "./recorded_so_far.ts";
import { type FileSystems, limitFiles } from "./file_limits.ts";
import { endPipes, type PipeSystems } from "./pipes.ts";
import { Exit } from "./gate.ts";
import { HARNESS_FOLDER, PROJECT } from "./load_harness.mjs";
import { lockDown } from "./lockdown.ts";
import { OutputLimit } from "./output_limit.ts";
import { OutputQueue } from "./output_queue.ts";
import { loadRecorder, Printed, runModule } from "./run_module.ts";
import { limitStack } from "./stack_limit.ts";
import { CAN_SUSPEND, fileSystem, keepImage, type Python, startPython } from "./start_python.ts";
import { type FolderSystem, freeWorkingFolder } from "./working_folder.ts";

/** The functions of our Python files that are called here. */
interface PlainAsyncio {
  use_plain_asyncio: (canSuspend: boolean) => void;
}
interface NoJavaScript {
  leave_javascript: () => void;
}

/** What is changed of Emscripten, file by file. */
type Systems = FileSystems & PipeSystems & FolderSystem;

/** The most bytes of a character, with one that is left over from the last write. */
const MOST_BYTES = 4;

// Taken before lockdown.ts removes it, so that a program cannot send messages.
const send = postMessage.bind(globalThis);
const post = (message: WorkerMessage) => send(message);
// A clock that programs cannot change.
const now = performance.now.bind(performance);
const encoder = new TextEncoder();
const isRun = (request: RunRequest | RecorderRequest): request is RunRequest => "module" in request;
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : "");

function write({ pyodide }: Python, root: string, files: Record<string, string>): void {
  const system = fileSystem(pyodide);
  let made = "";
  for (const [path, text] of Object.entries(files)) {
    const full = `${root}/${path}`;
    const folder = full.slice(0, full.lastIndexOf("/"));
    // The files are sorted by path, so those of one folder follow one another.
    if (folder !== made) system.mkdirTree(folder);
    made = folder;
    // Emscripten would encode it itself, letter by letter.
    system.writeFile(full, encoder.encode(text));
  }
}

/** Each stream has its own limit. A traceback is shown even after too much output. */
function stream(output: OutputQueue, printed: Printed, name: Stream) {
  const decoder = new TextDecoder();
  const limit = new OutputLimit();
  return {
    write(bytes: Uint8Array): number {
      const before = limit.reached;
      // No more is decoded than could be shown: a program can write all its memory at once.
      const shown = bytes.subarray(0, (limit.left + 1) * MOST_BYTES);
      const text = limit.take(decoder.decode(shown, { stream: true }));
      if (text) {
        output.add(name, text);
        printed.add(text);
      }
      if (limit.reached !== null && before === null) {
        output.flush();
        post({ kind: "capped", limit: limit.reached });
      }
      return bytes.length;
    },
  };
}

/**
 * Makes an interrupt buffer that calls `poll` when Python looks into it. It does so now and
 * then, even in an endless loop, in which no timer of JavaScript's would fire.
 */
function interruptBuffer(poll: () => void): Uint8Array {
  const buffer = {
    get 0() {
      poll();
      return 0;
    },
    set 0(_signal) {
      // Python writes the zero back that it has read.
    },
  };
  return buffer as unknown as Uint8Array;
}

/** Runs a program and posts how it ended, whatever it has done to the interpreter. */
async function runProgram(python: Python, request: RunRequest): Promise<void> {
  const { pyodide, gate } = python;
  const output = new OutputQueue((pieces) => post({ kind: "output", pieces }), now);
  const printed = new Printed();
  const tell = (recording: Recording) => post({ kind: "recorded", recording });
  const soFar = new RecordedSoFar(printed, tell, now);
  try {
    write(python, PROJECT, request.files);
    write(python, HARNESS_FOLDER, request.recorder ?? {});
    pyodide.setStdout(stream(output, printed, "stdout"));
    pyodide.setStderr(stream(output, printed, "stderr"));
    // Nobody types: what is read ends at once.
    pyodide.setStdin({ stdin: () => null });
    // It helps WebKit, too, which cannot end a worker while it runs WebAssembly, only when
    // that calls JavaScript.
    pyodide.setInterruptBuffer(
      interruptBuffer(() => {
        output.poll();
        soFar.poll();
      }),
    );
    gate.beforeWait = (milliseconds) => {
      output.pollBefore(milliseconds);
      soFar.poll();
    };
    const { outcome, recording } = await outcomeOf(python, request, printed);
    output.flush();
    if (recording) tell(recording);
    post({ kind: "finished", ...outcome });
  } catch (error) {
    output.flush();
    soFar.flush();
    const cause = error instanceof LoadError ? "library missing" : breakdownOf(reasonOf(error));
    if (error instanceof Exit)
      post({ kind: "finished", exit: error.status, frames: [], missing: null });
    else post({ kind: "broken", cause });
  }
}

/** Runs a module. Its outcome may be forged: only what has a name here is taken from it. */
async function outcomeOf(
  { exports, rest }: Python,
  { module, recorder }: RunRequest,
  printed: Printed,
): Promise<{ outcome: Outcome; recording: Recording | null }> {
  // Without JSPI Python cannot wait for the archive, so it must be complete before.
  if (!CAN_SUSPEND) await rest;
  const limits = { outcome: OUTCOME_BYTES, recording: RECORDING_BYTES };
  const told = await runModule(exports, module, recorder !== undefined, printed, limits);
  const { exit, frames, missing } = JSON.parse(told.outcome) as Outcome;
  return { outcome: { exit, frames, missing }, recording: recordingOf(told.recording) };
}

/** Makes Python safe for a program: from now on it has numbers and files, and no objects. */
function closeBridge({ pyodide, exports, gate, rest }: Python): void {
  (pyodide.pyimport("plain_asyncio") as PlainAsyncio).use_plain_asyncio(CAN_SUSPEND);
  (pyodide.pyimport("no_javascript") as NoJavaScript).leave_javascript();
  const systems = (pyodide as unknown as { _module: Systems })._module;
  limitFiles(systems, exports.memory);
  endPipes(systems);
  freeWorkingFolder(systems);
  gate.close(rest);
}

/** Posts why no interpreter could be made. No program has run yet. */
function reportUnavailable(error: unknown): void {
  post({ kind: "unavailable", ...loadFailure(error) });
}

/** Compiles the recorder before a run needs it. A run that finds none compiles it itself. */
async function prepareRecorder(python: Python, { recorder }: RecorderRequest): Promise<void> {
  write(python, HARNESS_FOLDER, recorder);
  await loadRecorder(python.exports).catch(() => undefined);
}

function hostRun(): void {
  const ready = startPython(post).then((python) => {
    // Awaited only when a program needs it, which is when an error is reported.
    python.rest.catch(() => undefined);
    closeBridge(python);
    limitStack(python.exports);
    lockDown(Object.values(python.pyodide.ffi));
    return python;
  });
  ready.then(({ startedFrom }) => post({ kind: "ready", startedFrom }), reportUnavailable);
  // It is posted above as `unavailable` if there is no Python.
  let taken = false;
  let turn = ready.catch(() => null);
  const take = ({ data }: MessageEvent<RunRequest | RecorderRequest>) => {
    // Of a worker that has run a program nothing is asked any more.
    if (taken) return;
    taken = isRun(data);
    turn = turn.then(async (python) => {
      if (!python) return null;
      if (isRun(data)) void runProgram(python, data);
      else await prepareRecorder(python, data);
      return python;
    });
  };
  addEventListener("message", take);
}

if (self.name === ("keep an image" satisfies Task)) {
  keepImage().then(() => post({ kind: "image kept" }), reportUnavailable);
} else hostRun();

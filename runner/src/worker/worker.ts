/** The script of a worker: starts Python, then runs one program or keeps an image. */

import { breakdownOf, LoadError, loadFailure } from "../common/failures.ts";
import { OUTCOME_CHARACTERS } from "../common/limits.ts";
import type { Outcome, RunRequest, Stream, Task, WorkerMessage } from "../common/messages.ts";
import { PROJECT } from "./load_harness.mjs";
import { lockDown } from "./lockdown.ts";
import { OutputLimit } from "./output_limit.ts";
import { OutputQueue } from "./output_queue.ts";
import { CAN_SUSPEND, fileSystem, keepImage, type Python, startPython } from "./start_python.ts";

/** The longest time of a timer in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The functions of harness.py and event_loop.py that are called here. */
interface Harness {
  run: {
    (module: string): string;
    /** Calls it with stack switching (JSPI). */
    callPromising(module: string, arrival: Promise<void>): Promise<string>;
  };
}
interface EventLoop {
  use_plain_loop: (pause?: (seconds: number) => Promise<void>) => void;
}

// Taken before lockdown.ts removes it, so that a program cannot send messages.
const send = postMessage.bind(globalThis);
const post = (message: WorkerMessage) => send(message);
// A clock that programs cannot change.
const now = performance.now.bind(performance);
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function write({ pyodide }: Python, files: Record<string, string>): void {
  const system = fileSystem(pyodide);
  let made = "";
  for (const [path, text] of Object.entries(files)) {
    const full = `${PROJECT}/${path}`;
    const folder = full.slice(0, full.lastIndexOf("/"));
    // The files are sorted by path, so those of one folder follow one another.
    if (folder !== made) system.mkdirTree(folder);
    made = folder;
    system.writeFile(full, text);
  }
}

/** Each stream has its own limit. A traceback is shown even after too much output. */
function stream(output: OutputQueue, name: Stream) {
  const decoder = new TextDecoder();
  const limit = new OutputLimit();
  return {
    write(bytes: Uint8Array): number {
      const before = limit.reached;
      const text = limit.take(decoder.decode(bytes, { stream: true }));
      if (text) output.add(name, text);
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
  const { pyodide } = python;
  const output = new OutputQueue((pieces) => post({ kind: "output", pieces }), now);
  try {
    write(python, request.files);
    pyodide.setStdout(stream(output, "stdout"));
    pyodide.setStderr(stream(output, "stderr"));
    // Nobody types: what is read ends at once.
    pyodide.setStdin({ stdin: () => null });
    // It helps WebKit, too, which cannot end a worker while it runs WebAssembly, only when
    // that calls JavaScript.
    pyodide.setInterruptBuffer(interruptBuffer(() => output.poll()));
    const outcome = await call(python, request.module, output);
    output.flush();
    if (outcome.length > OUTCOME_CHARACTERS) {
      post({ kind: "broken", cause: "too many words" });
      return;
    }
    // `kind` comes last: a program that has replaced harness.py must not choose it.
    post({ ...(JSON.parse(outcome) as Outcome), kind: "finished" });
  } catch (error) {
    output.flush();
    const exit = exitStatus(error);
    const cause = error instanceof LoadError ? "library missing" : breakdownOf(reasonOf(error));
    if (exit === null) post({ kind: "broken", cause });
    else post({ kind: "finished", exit, frames: [], missing: null });
  }
}

async function call(python: Python, module: string, output: OutputQueue): Promise<string> {
  const { run } = python.pyodide.pyimport("harness") as Harness;
  const { use_plain_loop: usePlainLoop } = python.pyodide.pyimport("event_loop") as EventLoop;
  if (CAN_SUSPEND) {
    usePlainLoop((seconds) => {
      output.flush();
      return new Promise((resolve) => setTimeout(resolve, Math.min(seconds * 1000, LONGEST_TIMER)));
    });
    return run.callPromising(module, python.rest);
  }
  // Without JSPI Python cannot wait for the archive, so it must be complete before.
  await python.rest;
  usePlainLoop();
  return run(module);
}

/** Returns the code that `os._exit` was called with, if it was, else null. */
function exitStatus(error: unknown): number | null {
  const [, status] = /^Program terminated with exit\((\d+)\)$/.exec(reasonOf(error)) ?? [];
  return status === undefined ? null : Number(status) & 0xff;
}

/** Posts why no interpreter could be made. No program has run yet. */
function reportUnavailable(error: unknown): void {
  post({ kind: "unavailable", ...loadFailure(error) });
}

function hostRun(): void {
  const ready = startPython(post).then((python) => {
    // Awaited only when a program needs it, which is when an error is reported.
    python.rest.catch(() => undefined);
    lockDown();
    return python;
  });
  ready.then(({ startedFrom }) => post({ kind: "ready", startedFrom }), reportUnavailable);
  const take = ({ data }: MessageEvent<RunRequest>) => {
    ready.then(
      (python) => void runProgram(python, data),
      () => {
        // Posted above as `unavailable`.
      },
    );
  };
  addEventListener("message", take, { once: true });
}

if (self.name === ("keep an image" satisfies Task)) {
  keepImage().then(() => post({ kind: "image kept" }), reportUnavailable);
} else hostRun();

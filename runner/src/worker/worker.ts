/** Hosts Python: starts it at once, then takes one run, or keeps an image of it. */

import { PROJECT } from "./load_harness.mjs";
import { lockDown } from "./lockdown.ts";
import { OUTCOME_CHARACTERS, OUTPUT_CHARACTERS } from "../shared/limits.ts";
import type { Outcome, RunRequest, Stream, Task, WorkerMessage } from "../shared/messages.ts";
import { OutputLimit } from "./output_limit.ts";
import { CAN_SUSPEND, fileSystem, keepImage, type Python, startPython } from "./start_python.ts";

/** Milliseconds that a timer can count. */
const LONGEST = 2 ** 31 - 1;

/** What is called in harness.py and event_loop.py. */
interface Harness {
  run: {
    (module: string): string;
    /** With stack switching. */
    callPromising(module: string, arrival: Promise<void>): Promise<string>;
  };
}
interface EventLoop {
  use_plain_loop: (pause?: (seconds: number) => Promise<void>) => void;
}

// Taken before the scope is locked: reader code must not speak for the worker.
const send = postMessage.bind(globalThis);
const post = (message: WorkerMessage) => send(message);
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function write({ pyodide }: Python, texts: Record<string, string>): void {
  const system = fileSystem(pyodide);
  let made = "";
  for (const [path, text] of Object.entries(texts)) {
    const full = `${PROJECT}/${path}`;
    const folder = full.slice(0, full.lastIndexOf("/"));
    // Sorted by path, the files of a folder follow one another.
    if (folder !== made) system.mkdirTree(folder);
    made = folder;
    system.writeFile(full, text);
  }
}

function stream(limit: OutputLimit, name: Stream) {
  const decoder = new TextDecoder();
  return {
    write(bytes: Uint8Array): number {
      const before = limit.reached;
      const text = limit.take(decoder.decode(bytes, { stream: true }));
      if (text) post({ kind: "output", stream: name, text });
      if (limit.reached && !before) post({ kind: "capped", ...limit.reached });
      return bytes.length;
    },
  };
}

/** Runs one program and tells how it ended, whatever it did to the interpreter. */
async function runProgram(python: Python, request: RunRequest): Promise<void> {
  const { pyodide } = python;
  try {
    write(python, request.files);
    // A limit each: a flood of prints must not drown the traceback that follows it.
    pyodide.setStdout(stream(new OutputLimit(OUTPUT_CHARACTERS), "stdout"));
    pyodide.setStderr(stream(new OutputLimit(OUTPUT_CHARACTERS), "stderr"));
    // WebKit ends a worker only where its WebAssembly calls JavaScript: asked for
    // signals now and then, a loop in Python does.
    pyodide.setInterruptBuffer(new Uint8Array(1));
    const outcome = await call(python, request.module);
    if (outcome.length > OUTCOME_CHARACTERS) throw new Error("the program ended in too many words");
    // Whoever has replaced our Python must not choose the kind of message, too.
    post({ ...(JSON.parse(outcome) as Outcome), kind: "finished" });
  } catch (error) {
    const exit = exitStatus(error);
    if (exit === null) post({ kind: "broken", reason: reasonOf(error) });
    else post({ kind: "finished", exit, frames: [], missing: null });
  }
}

async function call(python: Python, module: string): Promise<string> {
  const { run } = python.pyodide.pyimport("harness") as Harness;
  const { use_plain_loop: usePlainLoop } = python.pyodide.pyimport("event_loop") as EventLoop;
  if (CAN_SUSPEND) {
    usePlainLoop((s) => new Promise((resolve) => setTimeout(resolve, Math.min(s * 1000, LONGEST))));
    return run.callPromising(module, python.rest);
  }
  // Python cannot wait for an archive here, so it has to be there before.
  await python.rest;
  usePlainLoop();
  return run(module);
}

/** What `os._exit` was called with, if that is how the interpreter ended. */
function exitStatus(error: unknown): number | null {
  const [, status] = /^Program terminated with exit\((\d+)\)$/.exec(reasonOf(error)) ?? [];
  return status === undefined ? null : Number(status) & 0xff;
}

function hostRun(): void {
  const ready = startPython(post).then((python) => {
    // It is awaited when a program needs it; a failure is told then.
    python.rest.catch(() => undefined);
    lockDown();
    return python;
  });
  ready.then(
    ({ startedFrom }) => post({ kind: "ready", startedFrom }),
    (error: unknown) => post({ kind: "unavailable", reason: reasonOf(error) }),
  );
  const take = ({ data }: MessageEvent<RunRequest>) => {
    ready.then(
      (python) => void runProgram(python, data),
      () => {
        // It has been told above.
      },
    );
  };
  addEventListener("message", take, { once: true });
}

if (self.name === ("keep an image" satisfies Task)) {
  keepImage().then(
    () => post({ kind: "image kept" }),
    (error: unknown) => post({ kind: "unavailable", reason: reasonOf(error) }),
  );
} else hostRun();

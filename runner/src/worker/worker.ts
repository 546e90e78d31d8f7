/** The script of a worker: starts Python, then runs one program or keeps an image. */

import { OUTCOME_BYTES, OUTPUT_CHARACTERS, READABLE_CHARACTERS } from "../common/limits.ts";
import type { Outcome, RunRequest, Stream, Task, WorkerMessage } from "../common/messages.ts";
import { evaluate } from "./call_python.ts";
import { type FileSystems, limitFiles } from "./file_limits.ts";
import { Exit } from "./gate.ts";
import { PROJECT } from "./load_harness.mjs";
import { lockDown } from "./lockdown.ts";
import { OutputLimit } from "./output_limit.ts";
import { CAN_SUSPEND, fileSystem, keepImage, type Python, startPython } from "./start_python.ts";

/** The functions of our Python files that are called here. */
interface EventLoop {
  use_plain_loop: (canWait: boolean) => void;
}
interface NoJavaScript {
  leave_javascript: () => void;
}

/** The most bytes of a character, with one that is left over from the last write. */
const MOST_BYTES = 4;

// Taken before lockdown.ts removes it, so that a program cannot send messages.
const send = postMessage.bind(globalThis);
const post = (message: WorkerMessage) => send(message);
const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : "of something unknown").slice(0, READABLE_CHARACTERS);

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

function stream(limit: OutputLimit, name: Stream) {
  const decoder = new TextDecoder();
  return {
    write(bytes: Uint8Array): number {
      const before = limit.reached;
      // No more is decoded than could be shown: a program can write all its memory at once.
      const shown = bytes.subarray(0, (limit.left + 1) * MOST_BYTES);
      const text = limit.take(decoder.decode(shown, { stream: true }));
      if (text) post({ kind: "output", stream: name, text });
      if (limit.reached && !before) post({ kind: "capped", ...limit.reached });
      return bytes.length;
    },
  };
}

/** Runs a program and posts how it ended, whatever it has done to the interpreter. */
async function runProgram(python: Python, request: RunRequest): Promise<void> {
  const { pyodide } = python;
  try {
    write(python, request.files);
    // Each stream has its own limit. A traceback is shown even after too much output.
    pyodide.setStdout(stream(new OutputLimit(OUTPUT_CHARACTERS), "stdout"));
    pyodide.setStderr(stream(new OutputLimit(OUTPUT_CHARACTERS), "stderr"));
    // WebKit cannot end a worker while it runs WebAssembly, only when it calls JavaScript.
    // With an interrupt buffer Python calls it now and then, even in an endless loop.
    pyodide.setInterruptBuffer(new Uint8Array(1));
    post({ kind: "finished", ...(await outcomeOf(python, request.module)) });
  } catch (error) {
    if (error instanceof Exit)
      post({ kind: "finished", exit: error.status, frames: [], missing: null });
    else post({ kind: "broken", reason: reasonOf(error) });
  }
}

/** Runs a module. Its outcome may be forged: only what has a name here is taken from it. */
async function outcomeOf({ exports, rest }: Python, module: string): Promise<Outcome> {
  // Without JSPI Python cannot wait for the archive, so it must be complete before.
  if (!CAN_SUSPEND) await rest;
  const call = `__import__("harness").run(${JSON.stringify(module)})`;
  const { exit, frames, missing } = JSON.parse(
    await evaluate(exports, call, OUTCOME_BYTES),
  ) as Outcome;
  return { exit, frames, missing };
}

/** Makes Python safe for a program: from now on it has numbers and files, and no objects. */
function closeBridge({ pyodide, exports, gate, rest }: Python): void {
  (pyodide.pyimport("event_loop") as EventLoop).use_plain_loop(CAN_SUSPEND);
  (pyodide.pyimport("no_javascript") as NoJavaScript).leave_javascript();
  limitFiles((pyodide as unknown as { _module: FileSystems })._module, exports.memory);
  gate.close(rest);
}

function hostRun(): void {
  const ready = startPython(post).then((python) => {
    // Awaited only when a program needs it, which is when an error is reported.
    python.rest.catch(() => undefined);
    closeBridge(python);
    lockDown(Object.values(python.pyodide.ffi));
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
        // Posted above as `unavailable`.
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

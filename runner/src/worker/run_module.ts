/** Runs a module by the steps that harness.py names, in the worker and in the build. */

import { answer, attempt, evaluate, type PythonExports } from "./call_python.ts";

/** What `begin` in harness.py returns. All numbers are addresses. */
interface Run {
  steps: [call: number, taker: number][];
  tell: number;
  /** What returns the recording, and where to write how much was printed; 0 if none is made. */
  recording: number;
  printed: number;
}

/** The most bytes of each answer. */
export interface Limits {
  outcome: number;
  recording: number;
}

/** JSON that a program may have forged: how it ended, and the recording if one was made. */
export interface Told {
  outcome: string;
  recording: string | null;
}

/** Counts what a program prints and lets a recorder know, and reads what that has told so far. */
export class Printed {
  #characters = 0;
  #exports: PythonExports | null = null;
  #address = 0;

  add(text: string): void {
    this.#characters += text.length;
    this.#numbers?.setUint32(0, this.#characters, true);
  }

  /** Shares five numbers in Python's memory with the recorder: telling.py has them. */
  tell(exports: PythonExports, address: number): void {
    this.#exports = exports;
    this.#address = address;
  }

  /** Returns the recording so far as JSON, which a program may have forged; null if there is none. */
  recorded(most: number): string | null {
    const [steps, names] = [this.#text(1, most), this.#text(3, most)];
    return steps && names ? `{${names},"events":[${steps}],"cut":true}` : null;
  }

  // The memory's buffer is another one whenever it has grown.
  get #numbers(): DataView | null {
    return this.#exports && new DataView(this.#exports.memory.buffer, this.#address);
  }

  #text(place: number, most: number): string {
    const [from, length] = [place, place + 1].map(
      (number) => this.#numbers?.getUint32(4 * number, true) ?? 0,
    );
    if (!this.#exports || !from || !length || length > most) return "";
    return new TextDecoder().decode(
      new Uint8Array(this.#exports.memory.buffer).subarray(from, from + length),
    );
  }
}

/** Compiles the recorder, whose files must be in `HARNESS_FOLDER`. */
export async function loadRecorder(exports: PythonExports): Promise<void> {
  await evaluate(exports, '__import__("harness").load_recorder()', 0);
}

/**
 * Runs a module as `python -m` does.
 *
 * @param recorded Whether recorder.py is to tell of the run. Its files must be in
 *   `HARNESS_FOLDER`.
 * @throws {Error} If the interpreter does not say how the program ended.
 */
export async function runModule(
  exports: PythonExports,
  module: string,
  recorded: boolean,
  printed: Printed,
  limits: Limits,
): Promise<Told> {
  const begin = `__import__("harness").begin(${JSON.stringify(module)}, ${recorded ? "True" : "False"})`;
  const run = JSON.parse(await evaluate(exports, begin, limits.outcome)) as Run;
  if (run.printed) printed.tell(exports, run.printed);
  for (const [call, taker] of run.steps) await attempt(exports, call, taker);
  // What the program has done to the recording is no reason to say nothing of its end.
  const recording = run.recording
    ? await answer(exports, run.recording, limits.recording).catch(() => null)
    : null;
  return { outcome: await answer(exports, run.tell, limits.outcome), recording };
}

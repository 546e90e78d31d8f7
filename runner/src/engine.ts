/** Starts, stops and replaces workers; keeps one fresh interpreter on standby. */

import type { RunRequest, WorkerMessage } from "./messages.ts";

/** What a run tells its cell; `progress` comes only while Python still loads. */
export type Listener = (message: WorkerMessage) => void;

/** A run that can be stopped. */
export interface Run {
  /** Ends the run at once; the listener hears nothing more. */
  stop(): void;
}

/** A worker and the last thing it said, for a listener that comes later. */
class Interpreter {
  readonly #worker: Worker;
  #listener: Listener | null = null;
  #last: WorkerMessage | null = null;

  constructor() {
    const url = new URL("worker.js", import.meta.url);
    this.#worker = new Worker(url, { type: "module", name: "python" });
    this.#worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => this.#hear(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      const reason = event.message || "worker.js could not be loaded";
      this.#hear({ kind: "unavailable", reason });
    };
  }

  /** Whether it could not load, so that it is of no use. */
  get unavailable(): boolean {
    return this.#last?.kind === "unavailable";
  }

  /** Takes a run; what was said before is said again to `listener`. */
  run(request: RunRequest, listener: Listener): void {
    this.#listener = listener;
    if (this.#last) listener(this.#last);
    this.#worker.postMessage(request);
  }

  end(): void {
    this.#listener = null;
    this.#worker.terminate();
  }

  #hear(message: WorkerMessage): void {
    // Files that failed late, or arrived after all, do not mend it.
    if (this.unavailable) return;
    this.#last = message;
    const listener = this.#listener;
    if (message.kind === "unavailable") this.end();
    listener?.(message);
  }
}

let standby: Interpreter | null = null;

function takeStandby(): Interpreter {
  const taken = standby && !standby.unavailable ? standby : new Interpreter();
  standby = null;
  return taken;
}

/** Runs a file in an interpreter that nothing has run in before. */
export function run(request: RunRequest, listener: Listener): Run {
  const interpreter = takeStandby();
  const end = () => {
    interpreter.end();
    // The next click finds an interpreter that is loaded, or soon will be; but a
    // runtime that cannot be reached is asked for again by the reader alone.
    if (!interpreter.unavailable) standby ??= new Interpreter();
  };
  interpreter.run(request, (message) => {
    if (message.kind === "finished") end();
    listener(message);
  });
  return { stop: end };
}

/** One worker, and the last thing it said for a listener that comes later. */

import { heed, TAKEN_OVER } from "./heed.ts";
import type { Origin, RunRequest, Task, WorkerMessage } from "./messages.ts";

// A worker from a `blob:` address is under the page's content-security policy; one
// from the network would have the policy that a static host sends with it: none.
const PROGRAM = URL.createObjectURL(
  new Blob([`import ${JSON.stringify(new URL("worker.js", import.meta.url).href)};`], {
    type: "text/javascript",
  }),
);
/** What a worker says until it is ready, and never again. */
const OF_THE_START = new Set<WorkerMessage["kind"]>(["progress", "ready", "unavailable"]);

export class Interpreter {
  /** Where its memory came from, once it is ready. */
  origin: Origin | null = null;
  /** Whether a run can be given to it: it has not failed. */
  usable = true;
  readonly #worker: Worker;
  #listener: ((message: WorkerMessage) => void) | null = null;
  #last: WorkerMessage | null = null;

  constructor(task: Task) {
    this.#worker = new Worker(PROGRAM, { type: "module", name: task });
    this.#worker.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(heed(data));
    this.#worker.onerror = (event) => {
      event.preventDefault();
      const reason = event.message || "worker.js could not be loaded";
      // Once it has started, an error in it is the program's doing.
      this.#hear(heed({ kind: this.origin ? "broken" : "unavailable", reason }));
    };
  }

  /** Tells `listener` what comes, and what was said last before it came. */
  listen(listener: (message: WorkerMessage) => void): void {
    this.#listener = listener;
    if (this.#last) listener(this.#last);
  }

  /** Takes a run; an interpreter takes one only. */
  take(request: RunRequest, listener: (message: WorkerMessage) => void): void {
    this.listen(listener);
    this.#worker.postMessage(request);
  }

  end(): void {
    this.#listener = null;
    this.#worker.terminate();
  }

  #hear(message: WorkerMessage): void {
    // Files that failed late, or arrived after all, do not mend it.
    if (!this.usable) return;
    // Only a program that speaks for the worker would have it start twice.
    if (this.origin && OF_THE_START.has(message.kind)) message = TAKEN_OVER;
    this.#last = message;
    if (message.kind === "ready") this.origin = message.origin;
    this.usable = message.kind !== "unavailable" && message.kind !== "broken";
    const listener = this.#listener;
    if (!this.usable) this.end();
    listener?.(message);
  }
}

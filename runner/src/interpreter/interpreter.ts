/** One worker, and the last thing it said for a listener that comes later. */

import { heed, TAKEN_OVER } from "./validate_message.ts";
import { forgetProgram, workerProgram } from "./worker_script.ts";
import type { Origin, RunRequest, Task, WorkerMessage } from "../shared/messages.ts";

/** What a worker says until it is ready, and never again. */
const OF_THE_START = new Set<WorkerMessage["kind"]>(["progress", "ready", "unavailable"]);

export class Interpreter {
  /** Where its memory came from, once it is ready. */
  origin: Origin | null = null;
  /** Whether a run can be given to it: it has not failed. */
  usable = true;
  #worker: Worker | null = null;
  #ended = false;
  /** What it is to run, if that was said before there was a worker. */
  #request: RunRequest | null = null;
  #listener: ((message: WorkerMessage) => void) | null = null;
  #last: WorkerMessage | null = null;

  constructor(task: Task) {
    workerProgram().then(
      (address) => this.#begin(address, task),
      (error: unknown) => this.#hear({ kind: "unavailable", reason: (error as Error).message }),
    );
  }

  /** Tells `listener` what comes, and what was said last before it came. */
  listen(listener: (message: WorkerMessage) => void): void {
    this.#listener = listener;
    if (this.#last) listener(this.#last);
  }

  /** Takes a run; an interpreter takes one only. */
  take(request: RunRequest, listener: (message: WorkerMessage) => void): void {
    this.listen(listener);
    this.#request = request;
    this.#worker?.postMessage(request);
  }

  end(): void {
    this.#ended = true;
    this.#listener = null;
    this.#worker?.terminate();
  }

  #begin(address: string, task: Task): void {
    if (this.#ended) return;
    const worker = new Worker(address, { type: "module", name: task });
    worker.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(heed(data));
    worker.onerror = (event) => {
      event.preventDefault();
      // Once it has started, an error in it is the program's doing.
      if (this.origin) this.#hear(heed({ kind: "broken", reason: event.message }));
      else {
        forgetProgram();
        this.#hear({ kind: "unavailable", reason: "worker.js is damaged" });
      }
    };
    if (this.#request) worker.postMessage(this.#request);
    this.#worker = worker;
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

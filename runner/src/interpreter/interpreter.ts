/** A handle on one worker. Remembers its last message for a listener that comes later. */

import { breakdownOf, loadFailure } from "../common/failures.ts";
import type {
  RecorderRequest,
  RunRequest,
  StartedFrom,
  Task,
  WorkerMessage,
} from "../common/messages.ts";
import { mayStartWorkers } from "./policy.ts";
import { TAKEN_OVER, validateMessage } from "./validate_message.ts";
import { forgetWorkerScript, workerScriptUrl } from "./worker_script.ts";

/** The messages that a worker sends while it starts, and never after `ready`. */
const STARTUP_KINDS = new Set<WorkerMessage["kind"]>(["progress", "ready", "unavailable"]);

export class Interpreter {
  /** What its memory was started from. Null until it is ready. */
  startedFrom: StartedFrom | null = null;
  /** Whether it can take a run. False once it has failed. */
  usable = true;
  #worker: Worker | null = null;
  #ended = false;
  /** What it was given before there was a worker to send it to. */
  readonly #waiting: (RunRequest | RecorderRequest)[] = [];
  #listener: ((message: WorkerMessage) => void) | null = null;
  #last: WorkerMessage | null = null;

  readonly #task: Task;

  constructor(task: Task) {
    this.#task = task;
    workerScriptUrl().then(
      (url) => this.#startWorker(url),
      (error: unknown) => this.#receive({ kind: "unavailable", ...loadFailure(error) }),
    );
  }

  /** Passes every message on to `listener`, beginning with the last one so far. */
  listen(listener: (message: WorkerMessage) => void): void {
    this.#listener = listener;
    if (this.#last) listener(this.#last);
  }

  /** Has the worker compile the recorder, while nobody waits for it. */
  prepareRecorder(recorder: Record<string, string>): void {
    this.#post({ recorder });
  }

  /** Runs a program. An interpreter runs only one. */
  run(request: RunRequest, listener: (message: WorkerMessage) => void): void {
    this.listen(listener);
    this.#post(request);
  }

  /** Ends the worker at once, whatever it is doing. */
  end(): void {
    this.#ended = true;
    this.#listener = null;
    this.#worker?.terminate();
  }

  #post(request: RunRequest | RecorderRequest): void {
    if (this.#worker) this.#worker.postMessage(request);
    else this.#waiting.push(request);
  }

  #startWorker(url: string): void {
    if (this.#ended) return;
    let worker: Worker;
    try {
      worker = new Worker(url, { type: "module", name: this.#task });
    } catch {
      // Some policies forbid it at once, others when the script is to be read.
      void this.#scriptFailed();
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<unknown>) => this.#receive(validateMessage(data));
    worker.onerror = (event) => {
      event.preventDefault();
      // Before `ready` the cause of an error is the script, after it the reader's program.
      if (this.startedFrom) this.#receive({ kind: "broken", cause: breakdownOf(event.message) });
      else void this.#scriptFailed();
    };
    this.#worker = worker;
    for (const request of this.#waiting) worker.postMessage(request);
  }

  async #scriptFailed(): Promise<void> {
    forgetWorkerScript();
    const problem = (await mayStartWorkers()) ? "damaged" : "blobs forbidden";
    this.#receive({ kind: "unavailable", problem, file: "worker.js" });
  }

  #receive(message: WorkerMessage): void {
    // A failed interpreter stays failed, even if a missing file arrives after all.
    if (!this.usable) return;
    // A worker starts only once. If it seems to start again, a program is sending its messages.
    if (this.startedFrom && STARTUP_KINDS.has(message.kind)) message = TAKEN_OVER;
    this.#last = message;
    if (message.kind === "ready") this.startedFrom = message.startedFrom;
    // No program has run by then, so these are no program's words. That no image can be kept
    // is no error: a private window and a full disk forbid it, and programs run all the same.
    if (message.kind === "unavailable" && message.reason && this.#task === "run a program")
      console.error(`Python did not start: ${message.reason}`);
    this.usable = message.kind !== "unavailable" && message.kind !== "broken";
    const listener = this.#listener;
    if (!this.usable) this.end();
    listener?.(message);
  }
}

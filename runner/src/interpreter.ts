/** One worker, and the last thing it said for a listener that comes later. */

import { heed } from "./heed.ts";
import type { Origin, RunRequest, Task, WorkerMessage } from "./messages.ts";

/** The worker that has `worker.js` for its program. */
function startWorker(name: Task): Worker {
  // A worker from a `blob:` address is under the page's content-security policy; one
  // from the network would have the policy that a static host sends with it: none.
  const program = `import ${JSON.stringify(new URL("worker.js", import.meta.url).href)};`;
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  return new Worker(address, { type: "module", name });
}

export class Interpreter {
  /** Where its memory came from, once it is ready. */
  origin: Origin | null = null;
  readonly #worker: Worker;
  #listener: ((message: WorkerMessage) => void) | null = null;
  #last: WorkerMessage | null = null;

  constructor(task: Task) {
    this.#worker = startWorker(task);
    this.#worker.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(heed(data));
    this.#worker.onerror = (event) => {
      event.preventDefault();
      const reason = event.message || "worker.js could not be loaded";
      // Once it has started, an error in it is the program's doing.
      this.#hear(heed({ kind: this.origin ? "broken" : "unavailable", reason }));
    };
  }

  /** Whether it could not load, so that it is of no use. */
  get unavailable(): boolean {
    return this.#last?.kind === "unavailable";
  }

  /** Tells `listener` what comes, and what was said last before it came. */
  listen(listener: (message: WorkerMessage) => void): void {
    this.#listener = listener;
    if (this.#last) listener(this.#last);
  }

  /** Takes a run; an interpreter takes one only. */
  run(request: RunRequest, listener: (message: WorkerMessage) => void): void {
    this.listen(listener);
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
    if (message.kind === "ready") this.origin = message.origin;
    const listener = this.#listener;
    if (message.kind === "unavailable") this.end();
    listener?.(message);
  }
}

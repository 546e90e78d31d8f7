/** Notices that nothing has come from a worker for a while: no output, no bytes. */

import type { WorkerMessage } from "../shared/messages.ts";

const SECONDS = 10;

export class Silence {
  readonly #tell: (seconds: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deaf = false;

  /** @param tell Called once for each silence, with its length so far. */
  constructor(tell: (seconds: number) => void) {
    this.#tell = tell;
    this.#begin();
  }

  /** Begins anew with each message. */
  hear({ kind }: WorkerMessage): void {
    clearTimeout(this.#timer);
    // From the cap on a stream is not heard, however much the program prints.
    this.#deaf ||= kind === "capped";
    if (!this.#deaf && (kind === "progress" || kind === "ready" || kind === "output"))
      this.#begin();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #begin(): void {
    this.#timer = setTimeout(() => this.#tell(SECONDS), SECONDS * 1000);
  }
}

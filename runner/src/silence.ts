/** Notices that a running program has printed nothing for a while. */

import type { WorkerMessage } from "./messages.ts";

const SECONDS = 10;

export class Silence {
  readonly #tell: (seconds: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param tell Called once for each silence, with its length so far. */
  constructor(tell: (seconds: number) => void) {
    this.#tell = tell;
  }

  /** Begins anew with each message of a program that runs. */
  hear(message: WorkerMessage): void {
    clearTimeout(this.#timer);
    if (message.kind !== "ready" && message.kind !== "output" && message.kind !== "capped") return;
    // After the cap nothing is heard, however much the program prints.
    if (message.kind === "capped") return;
    this.#timer = setTimeout(() => this.#tell(SECONDS), SECONDS * 1000);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

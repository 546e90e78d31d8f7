/** Notices when a worker has sent nothing for a while: no output, no progress of loading. */

import type { WorkerMessage } from "../common/messages.ts";

const SECONDS = 10;

export class Watchdog {
  readonly #onStall: (seconds: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #capped = false;

  /** @param onStall Called once for each pause, with the number of seconds so far. */
  constructor(onStall: (seconds: number) => void) {
    this.#onStall = onStall;
    this.#restart();
  }

  /** Waits anew from this message on. */
  notice({ kind }: WorkerMessage): void {
    clearTimeout(this.#timer);
    // Output beyond the limit is not sent, so from then on a pause means nothing.
    this.#capped ||= kind === "capped";
    if (!this.#capped && (kind === "progress" || kind === "ready" || kind === "output"))
      this.#restart();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #restart(): void {
    this.#timer = setTimeout(() => this.#onStall(SECONDS), SECONDS * 1000);
  }
}

/** Tells from the first file that arrives how fast the reader's line is. */

/** So much says enough; waiting for more would cost what the answer saves. */
const SAMPLE_BYTES = 500_000;

export class DownloadSpeed {
  /** Megabits per second. */
  readonly measured: Promise<number>;
  #resolve: (speed: number) => void = () => undefined;
  #bytes = 0;
  #start: number | null = null;

  constructor() {
    this.measured = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Counts bytes that have arrived; the clock starts with the first of them. */
  count(bytes: number): void {
    this.#start ??= performance.now();
    this.#bytes += bytes;
    if (this.#bytes >= SAMPLE_BYTES) this.end();
  }

  /** Answers from what has arrived so far. */
  end(): void {
    const seconds = (performance.now() - (this.#start ?? 0)) / 1000;
    this.#resolve((this.#bytes * 8) / 1e6 / Math.max(seconds, 0.001));
  }
}

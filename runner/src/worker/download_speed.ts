/** Measures the reader's download speed with the first file that loads. */

/** Measuring for longer would take more time than the better answer saves. */
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

  /** Counts bytes that have arrived. The first call starts the clock. */
  count(bytes: number): void {
    this.#start ??= performance.now();
    this.#bytes += bytes;
    if (this.#bytes >= SAMPLE_BYTES) this.end();
  }

  /** Ends the measurement. The answer comes from the bytes so far. */
  end(): void {
    const seconds = (performance.now() - (this.#start ?? 0)) / 1000;
    this.#resolve((this.#bytes * 8) / 1e6 / Math.max(seconds, 0.001));
  }
}

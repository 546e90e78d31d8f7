/** Writes that may pass in all: each is a message and may be an element of its own. */
const WRITES = 5_000;

/** Caps what a run may print, in the worker, before it costs the page anything. */
export class OutputLimit {
  /** Characters that may pass in all. */
  readonly limit: number;
  /** Whether a limit was reached, so that text was dropped. */
  capped = false;
  #left: number;
  #writes = WRITES;

  constructor(limit: number) {
    this.limit = limit;
    this.#left = limit;
  }

  /** Returns the part of `text` that still fits. */
  take(text: string): string {
    const fits = this.#writes > 0 ? text.slice(0, this.#left) : "";
    this.#writes -= 1;
    this.#left -= fits.length;
    if (fits.length < text.length) this.capped = true;
    return fits;
  }
}

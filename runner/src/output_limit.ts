/** Caps what a run may print, in the worker, before it costs the page anything. */
export class OutputLimit {
  /** Characters that may pass in all. */
  readonly limit: number;
  /** Whether the limit was reached, so that text was dropped. */
  capped = false;
  #left: number;

  constructor(limit: number) {
    this.limit = limit;
    this.#left = limit;
  }

  /** Returns the part of `text` that still fits. */
  take(text: string): string {
    const fits = text.slice(0, this.#left);
    this.#left -= fits.length;
    if (fits.length < text.length) this.capped = true;
    return fits;
  }
}

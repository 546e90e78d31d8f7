/** Caps what a run may print, in the worker, before it costs the page anything. */

import type { Limit } from "../shared/messages.ts";

/** Characters that may pass of each stream. */
export const OUTPUT_LIMIT = 100_000;
/** Writes that may pass in all: each is a message and may be an element of its own. */
const WRITES = 5_000;

export class OutputLimit {
  /** The limit that was reached, so that text was dropped. */
  reached: Limit | null = null;
  readonly #characters: number;
  #left: number;
  #writes = WRITES;

  /** @param characters How many may pass in all. */
  constructor(characters: number) {
    this.#characters = characters;
    this.#left = characters;
  }

  /** Returns the part of `text` that still fits. */
  take(text: string): string {
    const fits = this.#writes > 0 ? text.slice(0, this.#left) : "";
    if (fits.length < text.length)
      this.reached ??=
        this.#writes > 0
          ? { limit: this.#characters, unit: "characters" }
          : { limit: WRITES, unit: "writes" };
    this.#writes -= 1;
    this.#left -= fits.length;
    return fits;
  }
}

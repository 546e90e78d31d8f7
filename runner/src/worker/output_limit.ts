/** Limits what a run may print, in the worker, before the output costs the page anything. */

import { OUTPUT_WRITES } from "../common/limits.ts";
import type { Limit } from "../common/messages.ts";

/** The limit of one stream. */
export class OutputLimit {
  /** The limit that was reached first, from when on text is dropped. */
  reached: Limit | null = null;
  readonly #characters: number;
  #left: number;
  #writes = OUTPUT_WRITES;

  /** @param characters How many characters may pass in all. */
  constructor(characters: number) {
    this.#characters = characters;
    this.#left = characters;
  }

  /** How many characters may still pass. */
  get left(): number {
    return this.#left;
  }

  /** Returns the part of `text` that still fits. */
  take(text: string): string {
    const fits = this.#writes > 0 ? text.slice(0, this.#left) : "";
    if (fits.length < text.length)
      this.reached ??=
        this.#writes > 0
          ? { limit: this.#characters, unit: "characters" }
          : { limit: OUTPUT_WRITES, unit: "writes" };
    this.#writes -= 1;
    this.#left -= fits.length;
    return fits;
  }
}

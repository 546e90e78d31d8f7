/** Limits what a run may print, in the worker, before the output costs the page anything. */

import { OUTPUT_CHARACTERS, OVERWRITTEN_CHARACTERS } from "../common/limits.ts";

/** The limit of one stream. */
export class OutputLimit {
  /** The limit that was reached, from when on text is dropped. */
  reached: number | null = null;
  /** Characters that may still pass, if they write over others; and if they do not. */
  #left: number;
  #newLeft: number;
  readonly #limits: { all: number; shown: number };
  /** Where in its line the text is, and how long that line is. */
  #column = 0;
  #length = 0;

  /**
   * @param shown How many characters may pass that are then seen.
   * @param all How many may pass in all. A line that a bar of progress writes again and
   *   again counts as often as it is written.
   */
  constructor(shown = OUTPUT_CHARACTERS, all = OVERWRITTEN_CHARACTERS) {
    this.#limits = { all, shown };
    this.#left = all;
    this.#newLeft = shown;
  }

  /** How many characters may still pass. */
  get left(): number {
    return this.#left;
  }

  /** Returns the part of `text` that still fits. */
  take(text: string): string {
    if (this.reached !== null) return "";
    const end = this.#count(text);
    if (end === text.length) return text;
    this.reached = this.#newLeft > 0 ? this.#limits.all : this.#limits.shown;
    return text.slice(0, end);
  }

  /** Counts the characters that fit, and returns where in `text` the first is that does not. */
  #count(text: string): number {
    const most = Math.min(text.length, this.#left);
    let at = 0;
    for (; at < most; at++) {
      const character = text[at];
      if (character === "\r") {
        this.#column = 0;
        continue;
      }
      const endsLine = character === "\n" || character === "\v" || character === "\f";
      if (endsLine || this.#column === this.#length) {
        if (this.#newLeft === 0) break;
        this.#newLeft -= 1;
        this.#length = endsLine ? 0 : this.#length + 1;
      }
      this.#column = endsLine ? 0 : this.#column + 1;
    }
    this.#left -= at;
    return at;
  }
}

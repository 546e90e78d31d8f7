/** Thins out piles of accents: a browser takes minutes to lay out some ten thousand on a letter. */

/** More than any script needs. */
const MOST = 16;
const PILE = /[\p{M}\u200d]/u;
const PIECES = /[\p{M}\u200d]+|[^\p{M}\u200d]+/gu;

export class MarkLimit {
  /** How many marks the text so far ends in. */
  #pile = 0;

  /** Returns `text` without the marks that are too many on one letter. */
  take(text: string): string {
    return text.replace(PIECES, (piece) => {
      if (!PILE.test(piece)) {
        this.#pile = 0;
        return piece;
      }
      const marks = Array.from(piece);
      const kept = marks.slice(0, Math.max(0, MOST - this.#pile));
      this.#pile += marks.length;
      return kept.join("");
    });
  }
}

/** Shows so many different letters: for each rare one a browser may search all its fonts. */

/** More than any text of this length uses; a page stands still for some 0.2 s over them. */
const MOST = 10_000;
const COMMON = /^[\0-\xff]*$/;
const UNCOMMON = /[^\0-\xff]/gu;
const REPLACEMENT = "\ufffd";

export class LetterLimit {
  readonly #shown = new Set<string>();

  /** Returns `text` with a sign in place of each letter that is one too many. */
  take(text: string): string {
    if (COMMON.test(text)) return text;
    return text.replace(UNCOMMON, (letter) => {
      if (this.#shown.size < MOST) this.#shown.add(letter);
      return this.#shown.has(letter) ? letter : REPLACEMENT;
    });
  }
}

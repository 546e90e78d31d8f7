/**
 * Cleans output of text that is legal but freezes the page while the browser lays it out.
 *
 * Two kinds of text do that: thousands of accents on one letter, and very many different
 * rare characters, for each of which the browser may search all its fonts.
 */

/** Combining marks that are kept on one letter. No script needs more. */
const MARKS_PER_LETTER = 16;
const MARK = /[\p{M}\u200d]/u;
const MARKS_OR_LETTERS = /[\p{M}\u200d]+|[^\p{M}\u200d]+/gu;

/**
 * Different rare characters that are shown. A text as long as the output may be uses
 * fewer, and the page stands still for about 0.2 s over this many.
 */
const RARE_CHARACTERS = 10_000;
const LATIN_1 = /^[\0-\xff]*$/;
const RARE_CHARACTER = /[^\0-\xff]/gu;
const REPLACEMENT = "\ufffd";

/** Filters one output. It remembers what has passed, as output arrives in pieces. */
export class TextFilter {
  /** How many marks the text so far ends with. */
  #marks = 0;
  readonly #rareCharacters = new Set<string>();

  /** Returns `text` without excess marks, excess rare characters replaced by U+FFFD. */
  filter(text: string): string {
    return this.#limitRareCharacters(this.#limitMarks(text));
  }

  #limitMarks(text: string): string {
    return text.replace(MARKS_OR_LETTERS, (piece) => {
      if (!MARK.test(piece)) {
        this.#marks = 0;
        return piece;
      }
      const marks = Array.from(piece);
      const kept = marks.slice(0, Math.max(0, MARKS_PER_LETTER - this.#marks));
      this.#marks += marks.length;
      return kept.join("");
    });
  }

  #limitRareCharacters(text: string): string {
    if (LATIN_1.test(text)) return text;
    const shown = this.#rareCharacters;
    return text.replace(RARE_CHARACTER, (character) => {
      if (shown.size < RARE_CHARACTERS) shown.add(character);
      return shown.has(character) ? character : REPLACEMENT;
    });
  }
}

/** How rare words are on the site: a rare one tells more of what a text is about. */

import type { IndexedPage } from "./index_format.ts";
import { formsOf, tokenize } from "./words.ts";

/** A word of a text, by the forms under which it is found. */
export interface Word {
  forms: string[];
  /** 0.7 if all texts have it, more if few do. */
  rarity: number;
}

export class Rarity {
  readonly #counts = new Map<string, number>();
  #texts = 0;

  constructor(pages: IndexedPage[]) {
    for (const { heading, text } of pages.flatMap(({ parts }) => parts)) {
      this.#texts += 1;
      for (const form of new Set(tokenize(`${heading} ${text}`).flatMap(formsOf)))
        this.#counts.set(form, (this.#counts.get(form) ?? 0) + 1);
    }
  }

  /** Returns the words of a text that tell what it is about. */
  wordsOf(text: string): Word[] {
    return tokenize(text)
      .map(formsOf)
      .filter((forms) => forms.length > 0)
      .map((forms) => ({ forms, rarity: this.#of(forms) }));
  }

  #of([whole = ""]: string[]): number {
    return Math.log(1 + this.#texts / (this.#counts.get(whole) ?? 1));
  }
}

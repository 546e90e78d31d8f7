/** Words for a screen reader that change at each key, of which it is told the last. */

/** How long nothing may change before they are said: longer than between two keys. */
const PAUSE_MS = 1_000;

export class LateWords {
  readonly #element: { textContent: string | null };
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param element A live region: what is put into it is announced. */
  constructor(element: { textContent: string | null }) {
    this.#element = element;
  }

  /** Has words announced, unless others come first. */
  say(words: string): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => (this.#element.textContent = words), PAUSE_MS);
  }

  /** Drops what is waiting and what was said, so that the same words can be said again. */
  clear(): void {
    clearTimeout(this.#waiting);
    this.#element.textContent = "";
  }
}

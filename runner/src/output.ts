/** Shows what a run prints, as text, at most once a frame. */

import type { Stream } from "./messages.ts";

export class Output {
  #pending: { stream: Stream; text: string }[] = [];
  #scheduled = false;
  readonly #element: HTMLElement;

  /** @param element The cell's `[data-output]`. */
  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Empties the output; what was recorded with the page is gone. */
  clear(): void {
    this.#pending = [];
    this.#element.replaceChildren();
  }

  /** Puts `text` at the end of the output with the next frame. */
  append(stream: Stream, text: string): void {
    this.#pending.push({ stream, text });
    if (this.#scheduled) return;
    this.#scheduled = true;
    // A hidden page has no frames, and its output is wanted all the same.
    if (document.hidden) setTimeout(() => this.flush());
    else requestAnimationFrame(() => this.flush());
  }

  /** Shows the end of a long output, where an error stands. */
  scrollToEnd(): void {
    this.#element.scrollTop = this.#element.scrollHeight;
  }

  /** Shows at once what is still waiting for a frame. */
  flush(): void {
    this.#scheduled = false;
    const pending = this.#pending;
    this.#pending = [];
    for (const { stream, text } of pending) {
      const last = this.#element.lastChild;
      if (last instanceof HTMLElement && last.className === stream) last.append(text);
      else {
        const span = document.createElement("span");
        span.className = stream;
        span.append(text);
        this.#element.append(span);
      }
    }
  }
}

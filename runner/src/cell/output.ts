/** Shows what a run prints, as text, at most once a frame. */

import { LetterLimit } from "./letter_limit.ts";
import { MarkLimit } from "./mark_limit.ts";
import type { Stream } from "../shared/messages.ts";

/** To lay out a long output takes long: so many times that long the page does other things. */
const REST = 4;

export class Output {
  #pending: { stream: Stream; text: string }[] = [];
  #scheduled = false;
  /** When the next text may be shown. */
  #next = 0;
  #letters = new LetterLimit();
  #marks = new MarkLimit();
  readonly #element: HTMLElement;

  /** @param element The cell's `[data-output]`. */
  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Empties the output; what was recorded with the page is gone. */
  clear(): void {
    this.#pending = [];
    this.#letters = new LetterLimit();
    this.#marks = new MarkLimit();
    this.#element.replaceChildren();
  }

  /** Puts `text` at the end of the output with the next frame. */
  append(stream: Stream, text: string): void {
    const shown = this.#letters.take(this.#marks.take(text));
    const last = this.#pending.at(-1);
    if (last?.stream === stream) last.text += shown;
    else this.#pending.push({ stream, text: shown });
    if (!this.#scheduled) this.#schedule();
  }

  /** Shows the end of a long output, where an error stands. */
  scrollToEnd(): void {
    this.#element.scrollTop = this.#element.scrollHeight;
  }

  /** Shows at once what is still waiting for a frame. */
  flush(): void {
    const pending = this.#pending;
    this.#pending = [];
    for (const { stream, text } of pending) {
      const last = this.#element.lastChild;
      if (last instanceof HTMLElement && last.className === stream) lengthen(last, text);
      else {
        const span = document.createElement("span");
        span.className = stream;
        span.append(text);
        this.#element.append(span);
      }
    }
  }

  #schedule(): void {
    this.#scheduled = true;
    const wait = this.#next - performance.now();
    // A hidden page has no frames, and its output is wanted all the same.
    if (document.hidden || wait > 0) setTimeout(() => this.#show(), wait);
    else requestAnimationFrame(() => this.#show());
  }

  #show(): void {
    this.#scheduled = false;
    const start = performance.now();
    this.flush();
    // Asked for its place, the browser lays the text out now instead of later.
    this.#element.getBoundingClientRect();
    const end = performance.now();
    this.#next = end + REST * (end - start);
  }
}

/** Adds to the one text that an element holds: many small ones are dear to lay out. */
function lengthen({ lastChild }: HTMLElement, text: string): void {
  if (lastChild instanceof Text) lastChild.appendData(text);
}

/** Shows what a run prints, as text, at most once a frame. */

import type { Stream } from "../common/messages.ts";
import { TextFilter } from "./text_filter.ts";

/**
 * After an update the next one waits this many times as long as the update took, so that
 * the page has most of its time for other things even when a long output is slow to lay out.
 */
const PAUSE_FACTOR = 4;

export class Output {
  #pending: { stream: Stream; text: string }[] = [];
  #scheduled = false;
  /** When the next update may happen, on the clock of `performance.now`. */
  #nextUpdate = 0;
  #filter = new TextFilter();
  readonly #element: HTMLElement;

  /** @param element The cell's `[data-output]`. */
  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Empties the output, the recorded output of the page included. */
  clear(): void {
    this.#pending = [];
    this.#filter = new TextFilter();
    this.#element.replaceChildren();
  }

  /** Adds `text` to the output, which shows it with the next frame. */
  append(stream: Stream, text: string): void {
    const shown = this.#filter.filter(text);
    const last = this.#pending.at(-1);
    if (last?.stream === stream) last.text += shown;
    else this.#pending.push({ stream, text: shown });
    if (!this.#scheduled) this.#schedule();
  }

  /** Scrolls to the end of a long output, where an error is printed. */
  scrollToEnd(): void {
    this.#element.scrollTop = this.#element.scrollHeight;
  }

  /** Shows at once what still waits for a frame. */
  flush(): void {
    const pending = this.#pending;
    this.#pending = [];
    for (const { stream, text } of pending) {
      const last = this.#element.lastChild;
      if (last instanceof HTMLElement && last.className === stream) appendToText(last, text);
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
    const wait = this.#nextUpdate - performance.now();
    // A hidden page gets no frames, but its output must still be shown.
    if (document.hidden || wait > 0) setTimeout(() => this.#show(), wait);
    else requestAnimationFrame(() => this.#show());
  }

  #show(): void {
    this.#scheduled = false;
    const start = performance.now();
    this.flush();
    // Asking for the element's rectangle makes the browser do the layout now, so that
    // the time measured below includes it.
    this.#element.getBoundingClientRect();
    const end = performance.now();
    this.#nextUpdate = end + PAUSE_FACTOR * (end - start);
  }
}

/** Adds to the element's single text node, because many small nodes are slow to lay out. */
function appendToText({ lastChild }: HTMLElement, text: string): void {
  if (lastChild instanceof Text) lastChild.appendData(text);
}

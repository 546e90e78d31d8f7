/** Shows what a run prints as a terminal would, as text, at most once a frame. */

import type { OutputPiece } from "../common/messages.ts";
import { OutputBlocks } from "./output_blocks.ts";
import { Terminal } from "../terminal/terminal.ts";

/**
 * After an update the next one waits this many times as long as the update took, so that
 * the page has most of its time for other things even when a long output is slow to lay out.
 */
const PAUSE_FACTOR = 4;
/** So many lines and characters have an error in them, if the output ends with one. */
const LAST_LINES = 40;
const LAST_CHARACTERS = 2_000;

export class Output {
  #scheduled = false;
  /** When the next update may happen, on the clock of `performance.now`. */
  #nextUpdate = 0;
  #terminal = new Terminal();
  #blocks: OutputBlocks;
  readonly #element: HTMLElement;
  /** The output that the page has recorded. */
  readonly #recorded: string;

  /** @param element The cell's `[data-output]`. */
  constructor(element: HTMLElement) {
    this.#element = element;
    this.#recorded = element.textContent;
    this.#blocks = new OutputBlocks(element);
  }

  /** What is left out of the text that is shown. */
  get omitted(): { marks: boolean; styles: boolean } {
    return { marks: this.#terminal.marksCut, styles: this.#blocks.stylesCut };
  }

  /** The end of the text that is shown. */
  get end(): string {
    const last = this.#terminal.lines.slice(-LAST_LINES);
    const text = last.map(({ characters }) => characters.join("")).join("\n");
    return text.slice(-LAST_CHARACTERS);
  }

  /** Empties the output, the recorded output of the page included. */
  clear(): void {
    this.#terminal = new Terminal();
    this.#blocks = new OutputBlocks(this.#element);
    this.#element.replaceChildren();
  }

  /** Shows the output that the page has recorded. */
  showRecorded(): void {
    this.clear();
    this.#element.textContent = this.#recorded;
  }

  /** Adds text to the output, which shows it with the next frame. */
  append(pieces: OutputPiece[]): void {
    for (const { stream, text } of pieces) this.#terminal.write(stream, text);
    if (!this.#scheduled) this.#schedule();
  }

  /** Scrolls to the end of a long output, where an error is printed. */
  scrollToEnd(): void {
    this.#element.scrollTop = this.#element.scrollHeight;
  }

  /** Shows at once what still waits for a frame. */
  flush(): void {
    const place = this.#terminal.takeChange();
    if (place) this.#blocks.update(this.#terminal.lines, place);
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

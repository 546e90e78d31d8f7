/**
 * Gathers what a program prints, so that the page gets few messages however often it
 * prints. What a program prints now and then is posted at once: nothing else may happen
 * before an endless loop. Streams keep their order.
 */

import type { OutputPiece, Stream } from "../common/messages.ts";

/** Messages that may be posted at once, and the milliseconds after which there is one more. */
const BURST = 200;
const INTERVAL = 20;

export class OutputQueue {
  #pieces: OutputPiece[] = [];
  #allowed = BURST;
  #counted: number;
  readonly #post: (pieces: OutputPiece[]) => void;
  readonly #clock: () => number;

  /** @param clock Returns milliseconds. */
  constructor(post: (pieces: OutputPiece[]) => void, clock: () => number) {
    this.#post = post;
    this.#clock = clock;
    this.#counted = clock();
  }

  add(stream: Stream, text: string): void {
    const last = this.#pieces.at(-1);
    if (last?.stream === stream) last.text += text;
    else this.#pieces.push({ stream, text });
    this.poll();
  }

  /** Posts what waits, if a message may be posted by now. Call it as often as you like. */
  poll(): void {
    if (this.#pieces.length === 0) return;
    const now = this.#clock();
    this.#allowed = Math.min(BURST, this.#allowed + (now - this.#counted) / INTERVAL);
    this.#counted = now;
    if (this.#allowed < 1) return;
    this.#allowed -= 1;
    this.flush();
  }

  /** Posts what waits before Python waits, which may be for no time at all, again and again. */
  pollBefore(milliseconds: number): void {
    if (milliseconds >= INTERVAL) this.flush();
    else this.poll();
  }

  /** Posts what waits. */
  flush(): void {
    const pieces = this.#pieces;
    if (pieces.length === 0) return;
    this.#pieces = [];
    this.#post(pieces);
  }
}

/** The text of one block of output, with an element for each stretch of a style of its own. */

import type { TerminalLine } from "../terminal/terminal_line.ts";

export class BlockText {
  readonly element = document.createElement("span");
  stretches = 0;
  stylesCut = false;
  readonly #box = document.createElement("span");
  readonly #allowed: number;
  #text = "";
  #style = "";

  constructor(allowed: number) {
    this.#allowed = allowed;
  }

  add({ characters, styles }: TerminalLine, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const style = styles[at] ?? "";
      if (style !== this.#style) this.#endStretch(style);
      this.#text += characters[at] ?? "";
    }
  }

  addLineEnd(): void {
    this.#text += "\n";
  }

  /** Ends the block; it is as large as this until it is laid out. */
  finish(name: string, columns: number, rows: number): void {
    this.#endStretch("");
    this.#box.className = name;
    this.#box.style.containIntrinsicSize = `auto ${columns}ch auto ${rows}lh`;
    this.element.append(this.#box);
  }

  #endStretch(next: string): void {
    if (this.#text && this.#style && this.stretches < this.#allowed) {
      const span = document.createElement("span");
      span.className = this.#style;
      span.append(this.#text);
      this.#box.append(span);
      this.stretches += 1;
    } else if (this.#text) {
      this.stylesCut ||= this.#style !== "";
      this.#box.append(this.#text);
    }
    this.#text = "";
    this.#style = next;
  }
}

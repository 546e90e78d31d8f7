/** The listing of a cell, which shows the page's code until an editor takes its place. */

import { colorListing } from "../common/color_listing.ts";

/** The class of a marked line: where an error was, or where a step is. */
export type LineMark = "cell-error" | "cell-step";

/** What shows code, and can mark a line of it. */
export interface LineMarker {
  /** Marks a line, counted from 1, and no other; null removes the mark. */
  mark(line: number | null, look?: LineMark): void;
}

/** The attributes of a marked line: its look, and what a screen reader says of it. */
export const attributesOf = (look: string): Record<string, string> => ({
  class: look,
  ...(look === "cell-step" ? { "aria-current": "step" } : {}),
});

export class Listing implements LineMarker {
  readonly #code: HTMLElement;
  #marked: HTMLElement | null = null;

  /** @param code The element that has the code as its text. */
  constructor(code: HTMLElement) {
    this.#code = code;
  }

  mark(line: number | null, look: LineMark = "cell-error"): void {
    this.#marked?.replaceWith(...this.#marked.childNodes);
    this.#marked = null;
    // So that the next mark finds each line in as few parts as this one did.
    this.#code.normalize();
    const range = line === null ? null : this.#rangeOf(line);
    if (!range) return;
    this.#marked = document.createElement("span");
    for (const [name, value] of Object.entries(attributesOf(look)))
      this.#marked.setAttribute(name, value);
    // A token of several lines, such as a docstring, is divided.
    this.#marked.append(range.extractContents());
    range.insertNode(this.#marked);
    this.#unfold(this.#marked);
  }

  /** Shows the whole of a listing of which a phone shows the beginning, if that is without a line. */
  #unfold(line: HTMLElement): void {
    const fold = this.#code.closest(".cell")?.querySelector<HTMLDetailsElement>(".cell-rest");
    // Asked first, for it takes no layout of the page, and only a phone needs more.
    if (!fold?.checkVisibility()) return;
    const end = this.#code.closest("pre")?.getBoundingClientRect().bottom ?? Infinity;
    if (line.getBoundingClientRect().bottom > end) fold.open = true;
  }

  /** Returns where a line is, without the newline at its end; null if there is none. */
  #rangeOf(line: number): Range | null {
    // It makes the elements anew, so it would take a mark away.
    colorListing(this.#code);
    const lines = this.#code.textContent.split("\n");
    const text = lines[line - 1];
    if (!text) return null;
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const end = start + text.length;
    const range = document.createRange();
    const walker = document.createTreeWalker(this.#code, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let node = walker.nextNode(); node && at < end; node = walker.nextNode()) {
      const next = at + (node.nodeValue?.length ?? 0);
      if (at <= start && start < next) range.setStart(node, start - at);
      if (at < end && end <= next) range.setEnd(node, end - at);
      at = next;
    }
    return range;
  }
}

/** Names the page that is about the error with which a reader's own program has failed. */

import { lazyModule } from "../common/lazy_module.ts";

const loadSearch = lazyModule<typeof import("../search/search.ts")>("search.js");

/** Shows below the output which page is about its error, if another page is. */
export class ErrorPageLink {
  readonly #output: HTMLElement;
  #shown: HTMLElement | null = null;
  /** Counts the runs: an answer that comes after the next run has begun is of no use. */
  #runs = 0;

  /** @param output The element below which it stands. */
  constructor(output: HTMLElement) {
    this.#output = output;
  }

  clear(): void {
    this.#runs += 1;
    this.#shown?.remove();
    this.#shown = null;
  }

  /** @param lines The end of the output. */
  async show(lines: string): Promise<void> {
    const run = this.#runs;
    const { pageAbout } = await loadSearch();
    const page = await pageAbout(lines);
    if (!page || run !== this.#runs) return;
    // On its own page the reader is already.
    if (new URL(page.href).pathname === location.pathname) return;
    const link = document.createElement("a");
    link.href = page.href;
    link.textContent = page.title;
    const line = document.createElement("p");
    line.className = "cell-error-page";
    line.append("This error is what ", link, " is about.");
    this.#output.after(line);
    this.#shown = line;
  }
}

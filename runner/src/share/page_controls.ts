/** A page with cells, as its own buttons see it. */

import type { Cell } from "../cell/cell.ts";

export interface Page {
  /** In the order of the page. */
  cells: Cell[];
  /** The place for the page's buttons, below its title. */
  tools: HTMLElement;
}

/** Says something below the page's buttons; a screen reader reads it out. */
export function say({ tools }: Page, text: string): void {
  const status = tools.querySelector(".page-status");
  if (status) status.textContent = text;
}

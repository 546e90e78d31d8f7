/** What the page's own buttons work on: its cells, and the place where the buttons are. */

import type { Cell } from "../cell/cell.ts";

export interface Page {
  /** In the order in which they are on the page. */
  cells: Cell[];
  /** The element that holds the page's buttons, below its title. */
  tools: HTMLElement;
}

/** Shows a message below the page's buttons. A screen reader announces it. */
export function say({ tools }: Page, text: string): void {
  const status = tools.querySelector(".page-status");
  if (status) status.textContent = text;
}

/** The buttons of a cell and of a page: a new button gets a line here and an action. */

import type { Action } from "../cell/cell.ts";
import { addButton } from "../common/add_button.ts";
import { isWatched } from "../common/watched_file.ts";
import { hasCode } from "../storage/code_store.ts";

/** An action of the page's own buttons. */
export type PageAction = "share" | "zip" | "notebook";

const BUTTONS: [Action, string][] = [
  ["run", "Run"],
  ["watch", "Watch"],
  ["stop", "Stop"],
  ["check", "Check"],
  ["hint", "Show the hint"],
  ["solution", "Show the solution"],
  ["edit", "Edit"],
  ["copy", "Copy"],
  ["reset", "Reset"],
  ["undoReset", "Undo reset"],
  ["retry", "Try again"],
];
const PAGE_BUTTONS: [PageAction, string][] = [
  ["share", "Share"],
  ["zip", "Download zip"],
  ["notebook", "Download notebook"],
];

/** Adds buttons, status line and progress bar to a cell that has none yet. */
export function addCellControls(cell: HTMLElement): void {
  if (cell.querySelector(".cell-tools")) return;
  const path = cell.dataset.cell ?? "";
  const tools = document.createElement("div");
  tools.className = "cell-tools";
  // Reset is shown from the start, so that it works even if the runner cannot be loaded.
  const shown: Partial<Record<Action, boolean>> = {
    run: true,
    watch: isWatched(path) !== null,
    edit: true,
    check: "check" in cell.dataset,
    reset: hasCode("edit", path),
    undoReset: hasCode("reset", path),
  };
  for (const [action, name] of BUTTONS) {
    const button = addButton(tools, name, path);
    button.dataset.action = action;
    button.hidden = !shown[action];
  }
  addStatus(tools, "cell-status");
  const time = document.createElement("span");
  time.className = "cell-time";
  const bar = document.createElement("progress");
  bar.hidden = true;
  bar.setAttribute("aria-label", "Python is loading");
  tools.append(time, bar);
  cell.querySelector(".cell-output")?.before(tools);
  // A click on the code edits it, too. Keyboards and screen readers use the button.
  cell.querySelector<HTMLElement>("pre > code")?.setAttribute("data-action", "edit");
}

/** Adds the page's own buttons and status line below its title. */
export function addPageControls(tools: HTMLElement): void {
  if (tools.firstChild) return;
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", "The code of this page");
  for (const [action, name] of PAGE_BUTTONS) {
    addButton(tools, name).dataset.pageAction = action;
  }
  addStatus(tools, "page-status");
  // Empty until a link brings code. It exists before, because a screen reader announces
  // only what changes in an element that is there.
  const notice = document.createElement("div");
  notice.className = "page-notice";
  addStatus(notice, "page-notice-text");
  tools.append(notice);
}

/** Adds the button that runs both sides of the pattern, above their pictures. */
export function addWatchControls(tools: HTMLElement): void {
  if (tools.firstChild) return;
  addButton(tools, "Watch both");
  addStatus(tools, "page-status");
}

function addStatus(tools: HTMLElement, className: string): void {
  const status = document.createElement("span");
  status.className = className;
  status.setAttribute("role", "status");
  tools.append(status);
}

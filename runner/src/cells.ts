/** Finds the cells of a page and gives them buttons; all else loads on first use. */

import { isKept } from "./edits.ts";
import { lazyModule } from "./lazy_module.ts";
import { showPasses } from "./passed.ts";

type Action =
  | "run"
  | "stop"
  | "check"
  | "hint"
  | "solution"
  | "edit"
  | "reset"
  | "undoReset"
  | "retry"
  | "restore";

const BUTTONS: [Action, string][] = [
  ["run", "Run"],
  ["stop", "Stop"],
  ["check", "Check"],
  ["hint", "Show the hint"],
  ["solution", "Show the solution"],
  ["edit", "Edit"],
  ["reset", "Reset"],
  ["undoReset", "Undo reset"],
  ["retry", "Try again"],
];
const RUNS = new Set<Action>(["run", "check", "retry"]);
const NOT_LOADED = "The runner did not load. Check the connection, then try again.";

const loadCell = lazyModule<typeof import("./cell.ts")>("cell.js");

const cellsOfPage = () => Array.from(document.querySelectorAll<HTMLElement>("[data-cell]"));

function addButton(tools: HTMLElement, name: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cell-button";
  button.textContent = name;
  tools.append(button);
  return button;
}

function addStatus(tools: HTMLElement, className: string): void {
  const status = document.createElement("span");
  status.className = className;
  status.setAttribute("role", "status");
  tools.append(status);
}

function addTools(cell: HTMLElement): void {
  if (cell.querySelector(".cell-tools")) return;
  const path = cell.dataset.cell ?? "";
  const tools = document.createElement("div");
  tools.className = "cell-tools";
  // Reset is there for an edit whose editor, or whose runner, cannot be loaded.
  const shown: Partial<Record<Action, boolean>> = {
    run: true,
    edit: true,
    check: "check" in cell.dataset,
    reset: isKept("edit", path),
    undoReset: isKept("reset", path),
  };
  for (const [action, name] of BUTTONS) {
    const button = addButton(tools, name);
    button.dataset.action = action;
    button.hidden = !shown[action];
  }
  addStatus(tools, "cell-status");
  const bar = document.createElement("progress");
  bar.hidden = true;
  bar.setAttribute("aria-label", "Python is loading");
  tools.append(bar);
  cell.querySelector(".cell-output")?.before(tools);
  // A click on the code edits it too; the button is for keyboard and screen reader.
  cell.querySelector<HTMLElement>("pre > code")?.setAttribute("data-action", "edit");
}

/** Awaits a part of the runner; where it does not load, the status in `place` says so. */
async function loaded<Part>(part: Promise<Part>, place: HTMLElement): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    const status = place.querySelector("[role=status]");
    if (status) status.textContent = NOT_LOADED;
    throw error;
  }
}

async function act(cell: HTMLElement, action: Action): Promise<void> {
  // At once, so that nobody takes the last run's state for this one's.
  if (RUNS.has(action)) cell.dataset.state = "loading";
  try {
    const { cellOf } = await loaded(loadCell(), cell);
    await cellOf(cell)[action]();
  } catch (error) {
    if (RUNS.has(action)) cell.dataset.state = "failed";
    throw error;
  }
}

addEventListener("click", (event) => {
  const target = event.target as Element;
  const chosen = target.closest<HTMLElement>("[data-action]");
  const cell = chosen?.closest<HTMLElement>("[data-cell]");
  // Selecting code to copy it is no wish to edit.
  const selects = chosen?.matches("code") && getSelection()?.isCollapsed === false;
  if (chosen && cell && !selects) void act(cell, chosen.dataset.action as Action);
});
document$.subscribe(() => {
  for (const cell of cellsOfPage()) {
    addTools(cell);
    if (isKept("edit", cell.dataset.cell ?? "")) void act(cell, "restore");
  }
  showPasses();
});

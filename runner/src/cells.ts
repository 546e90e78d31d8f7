/** Finds the cells of a page and gives them buttons; all else loads on first use. */

import { hasEdit } from "./edits.ts";
import { lazyModule } from "./lazy_module.ts";

type Action = "run" | "check" | "stop" | "reset" | "retry" | "edit" | "restore";

const BUTTONS: [Action, string][] = [
  ["run", "Run"],
  ["stop", "Stop"],
  ["check", "Check"],
  ["edit", "Edit"],
  ["reset", "Reset"],
  ["retry", "Try again"],
];

const RUNS = new Set<Action>(["run", "check", "retry"]);

const loadStorage = lazyModule<typeof import("./storage.ts")>("storage.js");
const load = lazyModule<typeof import("./cell.ts")>("cell.js");

function addTools(cell: HTMLElement): void {
  if (cell.querySelector(".cell-tools")) return;
  const tools = document.createElement("div");
  tools.className = "cell-tools";
  for (const [action, name] of BUTTONS) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cell-button";
    button.dataset.action = action;
    button.textContent = name;
    const shown =
      action === "run" || action === "edit" || (action === "check" && cell.dataset.check);
    button.hidden = !shown;
    tools.append(button);
  }
  const bar = document.createElement("progress");
  bar.hidden = true;
  bar.setAttribute("aria-label", "Python is loading");
  const status = document.createElement("span");
  status.className = "cell-status";
  status.setAttribute("role", "status");
  tools.append(status, bar);
  cell.querySelector(".cell-output")?.before(tools);
  // A click on the code edits it too; the button is for keyboard and screen reader.
  cell.querySelector<HTMLElement>("pre > code")?.setAttribute("data-action", "edit");
}

async function act(cell: HTMLElement, action: Action): Promise<void> {
  // At once, so that nobody takes the last run's state for this one's.
  if (RUNS.has(action)) cell.dataset.state = "loading";
  try {
    const { cellOf } = await load();
    await cellOf(cell)[action]();
  } catch (error) {
    const status = cell.querySelector(".cell-status");
    if (RUNS.has(action)) cell.dataset.state = "failed";
    if (status)
      status.textContent = "The runner did not load. Check the connection, then try again.";
    throw error;
  }
}

// Python begins to load when the reader turns to a cell, not with the page.
for (const kind of ["pointerover", "focusin"]) {
  addEventListener(kind, (event) => {
    if ((event.target as Element).closest("[data-cell]"))
      void load()
        .then(({ prepare }) => prepare())
        .catch(() => undefined);
  });
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
  for (const cell of document.querySelectorAll<HTMLElement>("[data-cell]")) {
    addTools(cell);
    if (hasEdit(cell.dataset.cell ?? "")) void act(cell, "restore");
  }
  const storage = document.querySelector<HTMLElement>("[data-storage]");
  if (storage) void loadStorage().then(({ showStorage }) => showStorage(storage));
});

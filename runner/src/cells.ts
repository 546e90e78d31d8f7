/** Finds the cells of a page and gives them buttons; all else loads on first use. */

type CellModule = typeof import("./cell.ts");
type Action = "run" | "check" | "stop" | "reset" | "retry" | "edit";

/** Material's stream of documents: the first, and one for each instant navigation. */
declare const document$: { subscribe(listener: () => void): void };

const BUTTONS: [Action, string][] = [
  ["run", "Run"],
  ["stop", "Stop"],
  ["check", "Check"],
  ["edit", "Edit"],
  ["reset", "Reset"],
  ["retry", "Try again"],
];

let attempt = 0;

/** Browsers remember a module that failed to load, so a retry has a new address. */
async function load(): Promise<CellModule> {
  const url = new URL(`cell.js${attempt ? `?attempt=${attempt}` : ""}`, import.meta.url);
  try {
    return await import(url.href);
  } catch (error) {
    attempt += 1;
    throw error;
  }
}

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
    const shown = action === "run" || action === "edit" || (action === "check" && cell.dataset.check);
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
  try {
    const { cellOf } = await load();
    await cellOf(cell)[action]();
  } catch (error) {
    const status = cell.querySelector(".cell-status");
    if (status) status.textContent = "The runner did not load. Check the connection, then press Run again.";
    throw error;
  }
}

addEventListener("click", (event) => {
  const target = event.target as Element;
  const chosen = target.closest<HTMLElement>("[data-action]");
  const cell = chosen?.closest<HTMLElement>("[data-cell]");
  // Selecting code to copy it is no wish to edit.
  const selects = chosen?.matches("code") && getSelection()?.isCollapsed === false;
  if (chosen && cell && !selects) act(cell, chosen.dataset.action as Action);
});
document$.subscribe(() => {
  document.querySelectorAll<HTMLElement>("[data-cell]").forEach(addTools);
});

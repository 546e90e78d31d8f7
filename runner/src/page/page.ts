/** Finds the cells of a page and gives them buttons; all else loads on first use. */

import { addButton } from "../shared/button.ts";
import { hasCode } from "../storage/code_store.ts";
import { lazyModule } from "../shared/lazy_module.ts";
import { showPasses } from "../cell/passes.ts";

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
  | "restore"
  | "showShared"
  | "showOwn"
  | "showOriginal";
type PageAction = "share" | "open" | "zip" | "notebook";

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
const PAGE_BUTTONS: [PageAction, string][] = [
  ["share", "Share"],
  ["zip", "Download zip"],
  ["notebook", "Download notebook"],
];

const RUNS = new Set<Action>(["run", "check", "retry"]);
const NOT_LOADED = "The runner did not load. Check the connection, then try again.";

const loadCell = lazyModule<typeof import("../cell/cell.ts")>("cell.js");
const loadShare = lazyModule<typeof import("../share/share.ts")>("share.js");
const loadProject = lazyModule<typeof import("../share/downloads.ts")>("downloads.js");
const loadStorage = lazyModule<typeof import("./storage_report.ts")>("storage_report.js");

const linked = () => location.hash.startsWith("#edits=");
const cellsOfPage = () => Array.from(document.querySelectorAll<HTMLElement>("[data-cell]"));

function addStatus(tools: HTMLElement, className: string): void {
  const status = document.createElement("span");
  status.className = className;
  status.setAttribute("role", "status");
  tools.append(status);
}

function addCellControls(cell: HTMLElement): void {
  if (cell.querySelector(".cell-tools")) return;
  const path = cell.dataset.cell ?? "";
  const tools = document.createElement("div");
  tools.className = "cell-tools";
  // Reset is there for an edit whose editor, or whose runner, cannot be loaded.
  const shown: Partial<Record<Action, boolean>> = {
    run: true,
    edit: true,
    check: "check" in cell.dataset,
    reset: hasCode("edit", path),
    undoReset: hasCode("reset", path),
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

function addPageControls(tools: HTMLElement): void {
  if (tools.firstChild) return;
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", "The code of this page");
  for (const [action, name] of PAGE_BUTTONS) {
    addButton(tools, name).dataset.pageAction = action;
  }
  addStatus(tools, "page-status");
  // Empty until a link brings code; a screen reader hears of what comes into it.
  const notice = document.createElement("div");
  notice.className = "page-notice";
  addStatus(notice, "page-notice-text");
  tools.append(notice);
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

async function actOnPage(tools: HTMLElement, action: PageAction): Promise<void> {
  const { cellOf } = await loaded(loadCell(), tools);
  // The reader may have gone to another page meanwhile.
  if (!tools.isConnected) return;
  const page = { cells: cellsOfPage().map(cellOf), tools };
  if (action === "zip" || action === "notebook") {
    (await loaded(loadProject(), tools))[action](page);
  } else await (await loaded(loadShare(), tools))[action](page);
}

function openLink(): void {
  const came = cellsOfPage().some((cell) => hasCode("shared", cell.dataset.cell ?? ""));
  const tools = document.querySelector<HTMLElement>("[data-page-tools]");
  if (tools && (came || linked())) void actOnPage(tools, "open");
}

// Python begins to load when the reader turns to a cell, not with the page.
for (const kind of ["pointerover", "focusin"]) {
  addEventListener(kind, (event) => {
    if ((event.target as Element).closest("[data-cell]"))
      void loadCell()
        .then(({ prepare }) => prepare())
        .catch(() => undefined);
  });
}
addEventListener("click", (event) => {
  const target = event.target as Element;
  const chosen = target.closest<HTMLElement>("[data-action], [data-page-action]");
  const cell = chosen?.closest<HTMLElement>("[data-cell]");
  const tools = chosen?.closest<HTMLElement>("[data-page-tools]");
  // Selecting code to copy it is no wish to edit.
  const selects = chosen?.matches("code") && getSelection()?.isCollapsed === false;
  if (chosen && cell && !selects) void act(cell, chosen.dataset.action as Action);
  if (chosen && tools) void actOnPage(tools, chosen.dataset.pageAction as PageAction);
});
// A link opened in a tab that has the page already.
addEventListener("hashchange", () => {
  if (linked()) openLink();
});
document$.subscribe(() => {
  for (const cell of cellsOfPage()) {
    addCellControls(cell);
    if (hasCode("edit", cell.dataset.cell ?? "")) void act(cell, "restore");
  }
  for (const tools of document.querySelectorAll<HTMLElement>("[data-page-tools]")) {
    addPageControls(tools);
  }
  openLink();
  showPasses();
  const storage = document.querySelector<HTMLElement>("[data-storage]");
  if (storage) void loadStorage().then(({ showStorage }) => showStorage(storage));
});

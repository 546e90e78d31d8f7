/** All that loads with a page: adds the buttons, and loads the rest on their first use. */

import type { Action } from "../cell/cell.ts";
import type { Point } from "../cell/editor.ts";
import { lazyModule } from "../common/lazy_module.ts";
import { isLink } from "../common/link_mark.ts";
import { chooseTab, revealHidden } from "../common/reveal.ts";
import { showPassed } from "../common/passed_mark.ts";
import { hasCode, pathOfKey } from "../storage/code_store.ts";
import { hasPassed } from "../storage/pass_store.ts";
import { arrive, noteLinks } from "./arrival.ts";
import { addCellControls, addPageControls, addWatchControls, type PageAction } from "./buttons.ts";
import { colorListings } from "./coloring.ts";
import { addCopyButtons } from "./copy_buttons.ts";
import { muteKeys, openedBy, OPENING } from "./keys.ts";
import { addMenuButton, nameCurrentPage } from "./menu.ts";
import { copySessionsAsCode } from "./sessions.ts";
import { nameThemeParts } from "./theme_parts.ts";

/** Actions that start a run. */
const RUNS = new Set<Action>(["run", "watch", "check", "retry"]);
const NOT_LOADED = "The runner did not load. Check the connection, then try again.";

const loadCell = lazyModule<typeof import("../cell/cell.ts")>("cell.js");
const loadShare = lazyModule<typeof import("../share/share.ts")>("share.js");
const loadDownloads = lazyModule<typeof import("../share/downloads.ts")>("downloads.js");
const loadStorageReport = lazyModule<typeof import("./storage_report.ts")>("storage_report.js");
const loadBrowse = lazyModule<typeof import("../browse/browse.ts")>("browse.js");
const loadShortcuts = lazyModule<typeof import("./shortcuts.ts")>("shortcuts.js");
const loadSearch = lazyModule<typeof import("../search/search.ts")>("search.js");

const elements = (selector: string) => Array.from(document.querySelectorAll<HTMLElement>(selector));
const hasLink = () => isLink(location.hash);

/** Awaits a bundle. If it does not load, the status line in `element` says so. */
async function loaded<Bundle>(bundle: Promise<Bundle>, element: HTMLElement): Promise<Bundle> {
  try {
    return await bundle;
  } catch (error) {
    const status = element.querySelector("[role=status]");
    if (status) status.textContent = NOT_LOADED;
    throw error;
  }
}

async function act(cell: HTMLElement, action: Action, point?: Point): Promise<void> {
  // Set at once, so that the state of the run before is not taken for that of this one.
  if (RUNS.has(action)) cell.dataset.state = "loading";
  if (action === "edit") cell.toggleAttribute(OPENING, true);
  try {
    const { actions, cellOf } = await loaded(loadCell(), cell);
    await actions[action](cellOf(cell), point);
  } catch (error) {
    if (RUNS.has(action)) cell.dataset.state = "failed";
    throw error;
  } finally {
    if (action === "edit") cell.toggleAttribute(OPENING, false);
  }
}

async function actOnPage(tools: HTMLElement, action: PageAction | "openLink"): Promise<void> {
  // As soon as the reader scrolls, the theme writes a heading in the place of a link.
  const { hash } = location;
  const { cellOf } = await loaded(loadCell(), tools);
  // The reader may have left the page in the meantime.
  if (!tools.isConnected) return;
  const page = { cells: elements("[data-cell]").map(cellOf), tools };
  if (action === "zip" || action === "notebook") {
    (await loaded(loadDownloads(), tools))[action](page);
  } else await (await loaded(loadShare(), tools))[action](page, hash);
}

/** Opens the link in the address bar, or one that was opened before a reload. */
function openLink(): void {
  const opened = elements("[data-cell]").some((cell) => hasCode("shared", cell.dataset.cell ?? ""));
  const [tools] = elements("[data-page-tools]");
  if (tools && (opened || hasLink())) void actOnPage(tools, "openLink");
}

/** Has a bundle prepare when the pointer or the focus reaches such an element, not with the page. */
function prepareAt(selector: string, load: () => Promise<{ prepare: () => void }>): void {
  for (const kind of ["pointerover", "focusin"]) {
    addEventListener(kind, (event) => {
      if ((event.target as Element).closest(selector))
        void load()
          .then(({ prepare }) => prepare())
          .catch(() => undefined);
    });
  }
}

// Python starts to load, or the index of the search.
prepareAt("[data-cell]", loadCell);
prepareAt("[data-search]", loadSearch);
const openShortcuts = () => void loadShortcuts().then((shortcuts) => shortcuts.openShortcuts());
// Before the theme hears of the key.
addEventListener("keydown", muteKeys, { capture: true });
noteLinks();
addEventListener("keydown", (event) => {
  const opened = openedBy(event);
  if (opened === "shortcuts") openShortcuts();
  if (opened !== "search") return;
  event.preventDefault();
  void loadSearch().then(({ open }) => open());
});
addEventListener("click", (event) => {
  const target = event.target as Element;
  if (target.closest("[data-search]")) void loadSearch().then(({ open }) => open());
  if (target.closest("[data-shortcuts]")) openShortcuts();
  const chosen = target.closest<HTMLElement>("[data-action], [data-page-action]");
  // A browser tells nobody that the address it is asked for is the one it has already.
  const link = target.closest("a");
  if (link instanceof HTMLAnchorElement) {
    showTab(link);
    setTimeout(() => showTarget(link));
  }
  const cell = chosen?.closest<HTMLElement>("[data-cell]");
  const tools = chosen?.closest<HTMLElement>("[data-page-tools]");
  // A reader who selects code to copy it does not want the editor.
  const selects = chosen?.matches("code") && getSelection()?.isCollapsed === false;
  const { clientX: x, clientY: y } = event;
  const point = chosen?.matches("code") ? { x, y } : undefined;
  if (chosen && cell && !selects) void act(cell, chosen.dataset.action as Action, point);
  if (chosen && tools) void actOnPage(tools, chosen.dataset.pageAction as PageAction);
  const figure = target.closest("[data-watch-both] button")?.closest("figure");
  if (figure) void loaded(loadCell(), figure).then(({ watchBoth }) => watchBoth(figure));
});
/** Shows in cells what another tab has stored of their files. */
function follow(isOf: (path: string) => boolean): void {
  for (const cell of elements("[data-cell]"))
    if (isOf(cell.dataset.cell ?? "")) void act(cell, "follow");
}
// Fires in all other tabs, at each key; a tab that is frozen hears nothing and asks later.
addEventListener("storage", ({ key }) => {
  const changed = pathOfKey(key);
  follow((path) => path === changed);
});
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) follow((path) => hasCode("edit", path) || hasCode("reset", path));
});
/** Opens the tab or the fold that hides what an address names: a cell, for example. */
function showTarget({ hash, pathname }: Location | HTMLAnchorElement): void {
  const target = document.getElementById(hash.slice(1));
  if (target && pathname === location.pathname) revealHidden(target);
}
/** Opens the tab of what a link shows, and lets the browser scroll to where it leads. */
function showTab({ dataset }: HTMLAnchorElement): void {
  const shown = dataset.shows && document.getElementById(dataset.shows)?.closest(".tabbed-block");
  if (shown) chooseTab(shown);
}
// Fires when a link is opened in a tab that shows its page already.
addEventListener("hashchange", () => {
  if (hasLink()) openLink();
  else showTarget(location);
});
document$.subscribe(() => {
  for (const cell of elements("[data-cell]")) {
    addCellControls(cell);
    if (hasCode("edit", cell.dataset.cell ?? "")) void act(cell, "restore");
  }
  for (const tools of elements("[data-page-tools]")) addPageControls(tools);
  for (const tools of elements("[data-watch-both]")) addWatchControls(tools);
  copySessionsAsCode();
  addCopyButtons();
  addMenuButton();
  nameCurrentPage();
  colorListings();
  nameThemeParts();
  openLink();
  showTarget(location);
  arrive();
  for (const element of elements("[data-check]")) {
    if (hasPassed(element.dataset.check ?? "")) showPassed(element);
  }
  const lists = elements("[data-catalog], [data-compare], [data-learning-path]");
  if (lists.length) void loadBrowse().then(({ prepare }) => prepare());
  const [storage] = elements("[data-storage]");
  if (storage) void loadStorageReport().then(({ showStorage }) => showStorage(storage));
});

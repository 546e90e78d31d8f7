/** Makes a link that carries the page's edits, and opens one that somebody made. */

import { addButton } from "../shared/button.ts";
import type { Cell } from "../cell/cell.ts";
import { type LinkedFile, LinkError, MARK, packEdits, unpackEdits } from "./link.ts";
import { type Page, say } from "./page_controls.ts";
import { reveal } from "../cell/reveal.ts";
import { copiedText, linkedText, tooLongText } from "./share_text.ts";

/** Longer links get cut by programs that pass them on. */
const MOST_CHARACTERS = 8_000;

/** Copies a link to the page with the edits in view; shows it where that is forbidden. */
export async function share(page: Page): Promise<void> {
  const edits = page.cells.filter((cell) => cell.text !== cell.original);
  const address = location.origin + location.pathname;
  const link = address + (edits.length ? await packEdits(edits) : "");
  page.tools.querySelector(".page-link")?.remove();
  if (link.length > MOST_CHARACTERS) {
    say(page, tooLongText(link.length, MOST_CHARACTERS));
    return;
  }
  try {
    await navigator.clipboard.writeText(link);
    say(page, copiedText(edits.length));
  } catch {
    showLink(page, link);
  }
}

/** Opens the link in the address bar, or shows again what one brought before a reload. */
export async function open(page: Page): Promise<void> {
  let problem: LinkError | null = null;
  if (!location.hash.startsWith(MARK)) await settled(page, (cell) => cell.restore());
  else {
    const originals = new Map(page.cells.map((cell) => [cell.path, cell.original]));
    try {
      const files = await unpackEdits(location.hash, originals);
      await settled(page, (cell) => take(cell, files));
    } catch (error) {
      if (!(error instanceof LinkError)) throw error;
      problem = error;
    }
  }
  say(page, problem?.message ?? "");
  showNotice(page);
}

async function take(cell: Cell, files: LinkedFile[]): Promise<void> {
  const file = files.find(({ path }) => path === cell.path);
  if (file && file.text !== cell.original) await cell.takeShared(file.text, file.outdated);
  else cell.dropShared();
}

/** Does something with every cell; one whose editor does not load says so itself. */
async function settled(page: Page, task: (cell: Cell) => Promise<void>): Promise<void> {
  await Promise.allSettled(page.cells.map(task));
}

function showLink(page: Page, link: string): void {
  const field = document.createElement("input");
  field.className = "page-link";
  field.readOnly = true;
  field.value = link;
  field.setAttribute("aria-label", "Link to this page with your edits");
  page.tools.append(field);
  say(page, "Your browser does not let this page copy. Copy the link from the field below.");
  field.focus();
  field.select();
}

/** Says below the title which cells hold code from a link, and leads to them. */
function showNotice(page: Page): void {
  const notice = page.tools.querySelector<HTMLElement>(".page-notice");
  const words = notice?.querySelector(".page-notice-text");
  if (!notice || !words) return;
  for (const old of notice.querySelectorAll("button")) old.remove();
  const cells = page.cells.filter((cell) => cell.hasShared);
  notice.classList.toggle("page-notice--shown", cells.length > 0);
  words.textContent = linkedText(cells.length);
  if (!cells.length) return;
  const add = (name: string, onClick: () => void) => {
    addButton(notice, name).addEventListener("click", onClick);
  };
  for (const cell of cells) {
    add(`Go to ${cell.path.split("/").pop() ?? ""}`, () => goTo(cell));
  }
  add("Remove the shared code", () => remove(page));
}

function goTo(cell: Cell): void {
  reveal(cell.element);
  const way = cell.element.querySelector<HTMLElement>(".cell-notice button:not([hidden])");
  way?.focus({ preventScroll: true });
}

/** Lets go of the link, in the address too, so that a reload does not bring it back. */
function remove(page: Page): void {
  for (const cell of page.cells) cell.dropShared();
  if (location.hash.startsWith(MARK)) {
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  showNotice(page);
  say(page, "The shared code is gone. The page shows its own code, and your edits.");
  page.tools.querySelector<HTMLElement>("button")?.focus();
}

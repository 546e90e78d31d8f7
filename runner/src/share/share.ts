/** Makes a link that carries the edits of a page, and opens such a link. */

import type { Cell } from "../cell/cell.ts";
import { addButton } from "../common/add_button.ts";
import { fileName } from "../common/file_name.ts";
import { isLink } from "../common/link_mark.ts";
import { reveal } from "../common/reveal.ts";
import { type LinkedFile, LinkError, MOST_CHARACTERS, packEdits, unpackEdits } from "./link.ts";
import { type Page, say } from "./page_controls.ts";
import { copiedText, linkedText, NOTHING_NEW, TOO_MUCH, tooLongText } from "./share_text.ts";

/** Copies a link to the page with the edits in view. Shows it if copying is forbidden. */
export async function share(page: Page): Promise<void> {
  const edits = page.cells
    .map(({ path, code: { original, text } }) => ({ path, original, text }))
    .filter(({ original, text }) => text !== original);
  const address = location.origin + location.pathname;
  page.tools.querySelector(".page-link")?.remove();
  let link = address;
  try {
    if (edits.length) link += await packEdits(edits);
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    say(page, TOO_MUCH);
    return;
  }
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

/**
 * Opens a link, or restores the code of one after a reload.
 *
 * @param fragment What stood in the address bar when the page was opened.
 */
export async function openLink(page: Page, fragment: string): Promise<void> {
  let message = "";
  // Bundles and links that take long must not bring a link in place of the one that followed it.
  const isReplaced = () => isLink(location.hash) && location.hash !== fragment;
  if (!isLink(fragment)) await forEachCell(page, ({ code }) => code.restore());
  else {
    const originals = new Map(page.cells.map((cell) => [cell.path, cell.code.original]));
    try {
      const files = await unpackEdits(fragment, originals);
      if (isReplaced()) return;
      await forEachCell(page, (cell) => takeFile(cell, files));
      if (files.every(({ path, text }) => originals.get(path) === text)) message = NOTHING_NEW;
    } catch (error) {
      if (!(error instanceof LinkError)) throw error;
      message = error.message;
    }
  }
  if (isReplaced()) return;
  say(page, message);
  showNotice(page);
}

async function takeFile({ path, code }: Cell, files: LinkedFile[]): Promise<void> {
  const file = files.find((linked) => linked.path === path);
  if (file && file.text !== code.original) await code.takeShared(file.text, file.outdated);
  else code.dropShared();
}

/** Does `task` for every cell. A cell whose editor does not load says so itself. */
async function forEachCell(page: Page, task: (cell: Cell) => Promise<void>): Promise<void> {
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

/** Shows below the title which cells hold code from a link, with a button for each. */
function showNotice(page: Page): void {
  const notice = page.tools.querySelector<HTMLElement>(".page-notice");
  const words = notice?.querySelector(".page-notice-text");
  if (!notice || !words) return;
  for (const old of notice.querySelectorAll("button")) old.remove();
  const cells = page.cells.filter(({ code }) => code.hasShared);
  notice.classList.toggle("page-notice--shown", cells.length > 0);
  words.textContent = linkedText(cells.length);
  if (!cells.length) return;
  const add = (name: string, onClick: () => void) => {
    addButton(notice, name).addEventListener("click", onClick);
  };
  for (const cell of cells) {
    add(`Go to ${fileName(cell.path)}`, () => goTo(cell));
  }
  add("Remove the shared code", () => remove(page));
}

function goTo(cell: Cell): void {
  reveal(cell.element);
  const button = cell.element.querySelector<HTMLElement>(".cell-notice button:not([hidden])");
  button?.focus({ preventScroll: true });
}

/** Removes the shared code, and the link from the address bar so that a reload does not open it. */
function remove(page: Page): void {
  for (const { code } of page.cells) code.dropShared();
  if (isLink(location.hash)) {
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  showNotice(page);
  say(page, "The shared code is gone. The page shows its own code, and your edits.");
  page.tools.querySelector<HTMLElement>("button")?.focus();
}

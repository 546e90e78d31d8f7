/** The dialog that lists the keys of the site. */

import { addButton } from "../common/add_button.ts";
import { keysAreOff, switchKeys } from "../storage/key_store.ts";

/** What each group of keys is for, and in it what happens → the keys that do it. */
const GROUPS: Record<string, Record<string, readonly string[]>> = {
  "Anywhere on a page": {
    "Search the site": ["/", "Ctrl+K"],
    "Next page": ["n"],
    "Previous page": ["p"],
    "This list": ["?"],
  },
  "In the code of a cell": {
    Run: ["Ctrl+Enter"],
    "Leave the editor": ["Esc, then Tab"],
    "Find in the code": ["Ctrl+F"],
    "Undo, also what Reset did": ["Ctrl+Z"],
    "Take the proposed name": ["Tab"],
  },
  "In a run that you watch": {
    "Next step": ["→"],
    "Step before": ["←"],
    "First and last step": ["Home", "End"],
  },
};

let dialog: HTMLDialogElement | null = null;

/** Opens the dialog. */
export function openShortcuts(): void {
  dialog ??= make();
  const choice = dialog.querySelector("input");
  if (choice) choice.checked = !keysAreOff();
  dialog.showModal();
}

function make(): HTMLDialogElement {
  const box = document.createElement("dialog");
  box.className = "shortcuts-dialog md-typeset";
  box.setAttribute("aria-label", "Keys");
  // First, for it takes the focus, and the list is read from its beginning.
  addButton(box, "Close").addEventListener("click", () => box.close());
  for (const [title, keys] of Object.entries(GROUPS)) {
    const heading = document.createElement("h2");
    heading.textContent = title;
    const list = document.createElement("dl");
    for (const [what, chords] of Object.entries(keys)) list.append(...row(what, chords));
    box.append(heading, list);
  }
  const note = document.createElement("p");
  note.textContent = "On a Mac, press ⌘ where it says Ctrl.";
  box.append(note, makeSwitch());
  document.body.append(box);
  return box;
}

/** The choice whether keys without Ctrl work, which a reader who speaks may not want. */
function makeSwitch(): HTMLElement {
  const label = document.createElement("label");
  const choice = document.createElement("input");
  choice.type = "checkbox";
  choice.addEventListener("change", () => switchKeys(choice.checked));
  label.append(choice, " Single characters work as keys of the page");
  const paragraph = document.createElement("p");
  paragraph.append(label);
  return paragraph;
}

function row(what: string, chords: readonly string[]): HTMLElement[] {
  const term = document.createElement("dt");
  term.textContent = what;
  const keys = document.createElement("dd");
  chords.forEach((chord, number) => {
    const key = document.createElement("kbd");
    key.textContent = chord;
    keys.append(number ? " or " : "", key);
  });
  return [term, keys];
}

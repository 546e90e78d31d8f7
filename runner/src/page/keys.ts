/** The keys of the whole page. */

import { keysAreOff } from "../storage/key_store.ts";

/** Where “/” and “?” are letters. */
const TYPES =
  "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=textbox]";

/** What a cell has as long as its editor loads. What is typed meanwhile is meant for that. */
export const OPENING = "data-opening";

const isTyped = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest(TYPES) !== null;

/**
 * What a key opens: the search by “/” outside of a field and by Ctrl or Command with K
 * anywhere, the list of keys by “?” outside of a field.
 */
export function openedBy(event: KeyboardEvent): "search" | "shortcuts" | null {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
  if (defaultPrevented || altKey || document.querySelector("dialog[open]")) return null;
  if (ctrlKey || metaKey) return key === "k" ? "search" : null;
  if (isTyped(event)) return null;
  if (key === "/") return "search";
  return key === "?" ? "shortcuts" : null;
}

/**
 * Keeps a single character from the page where the reader has switched its keys off, or
 * types already while an editor loads; the theme's `n` and `p` too. Whoever speaks to a computer presses them by accident:
 * https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts.html
 */
export function muteKeys(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (key.length !== 1 || ctrlKey || metaKey || altKey || isTyped(event)) return;
  // The browser still does what it does with the key.
  if (keysAreOff() || document.querySelector(`[${OPENING}]`)) event.stopImmediatePropagation();
}

/** The keys of the whole page. */

/** Where “/” and “?” are letters. */
const TYPES = "input, textarea, select, [contenteditable], [role=textbox]";

/**
 * What a key opens: the search by “/” outside of a field and by Ctrl or Command with K
 * anywhere, the list of keys by “?” outside of a field.
 */
export function openedBy(event: KeyboardEvent): "search" | "shortcuts" | null {
  const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
  if (defaultPrevented || altKey || document.querySelector("dialog[open]")) return null;
  if (ctrlKey || metaKey) return key === "k" ? "search" : null;
  if ((target as Element).closest(TYPES)) return null;
  if (key === "/") return "search";
  return key === "?" ? "shortcuts" : null;
}

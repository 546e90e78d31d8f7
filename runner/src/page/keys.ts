/** The keys of the whole page. */

/** Where “/” and “?” are letters. */
const TYPES = "input, textarea, select, [contenteditable], [role=textbox]";

const isOpen = () => document.querySelector("dialog[open]") !== null;

/** Whether a key opens the search: “/” outside of a field, Ctrl or Command with K anywhere. */
export function opensSearch({
  key,
  ctrlKey,
  metaKey,
  altKey,
  target,
  defaultPrevented,
}: KeyboardEvent): boolean {
  if (defaultPrevented || altKey || isOpen()) return false;
  if (ctrlKey || metaKey) return key === "k";
  return key === "/" && !(target as Element).closest(TYPES);
}

/** Whether a key opens the list of keys: “?” outside of a field. */
export function opensShortcuts(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
  if (defaultPrevented || ctrlKey || metaKey || altKey || isOpen()) return false;
  return key === "?" && !(target as Element).closest(TYPES);
}

/** The keys that open the search. */

/** Where “/” is a letter. */
const TYPES = "input, textarea, select, [contenteditable], [role=textbox]";

/** Whether a key opens the search: “/” outside of a field, Ctrl or Command with K anywhere. */
export function opensSearch({
  key,
  ctrlKey,
  metaKey,
  altKey,
  target,
  defaultPrevented,
}: KeyboardEvent): boolean {
  if (defaultPrevented || altKey || document.querySelector("dialog[open]")) return false;
  if (ctrlKey || metaKey) return key === "k";
  return key === "/" && !(target as Element).closest(TYPES);
}

/**
 * Characters that nobody sees in code: they turn its direction, are letters of a name
 * without a shape, or look like a space. Code could look different from what it does.
 *
 * Emoji and some scripts need a few of them, but in code each must be seen.
 */
const CHARACTERS = /\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|(?! )\p{Zs}/u;
/** Marks in a pile on one letter, which cover the lines above and below. */
const PILED_MARKS = /(?<=\p{M}{8})\p{M}+/u;

export const INVISIBLE = new RegExp(`${CHARACTERS.source}|${PILED_MARKS.source}`, "gu");

/** Returns an element that stands for a character: `U+202E`. */
export function showInvisible(code: number): HTMLElement {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const shown = document.createElement("span");
  shown.className = "cm-specialChar";
  shown.textContent = name;
  shown.title = `A character that nobody sees: ${name}`;
  shown.setAttribute("role", "img");
  shown.setAttribute("aria-label", shown.title);
  return shown;
}

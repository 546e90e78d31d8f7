/** The messages of Share. */

import { MOST_BYTES } from "./link.ts";

/** Says that there is more code than a link may hold, and what to do instead. */
export const TOO_MUCH = `Your edits are longer than the ${MOST_BYTES / 1000} kB that a link may hold. Download the code and send the file.`;

/** Says that a link has brought nothing that would be shown. */
export const NOTHING_NEW =
  "The code that came with the link is the page’s own, so there is nothing new here.";

const files = (count: number) => (count === 1 ? "1 file" : `${count} files`);
const kilobytes = (characters: number) => `${(characters / 1000).toFixed(1)} kB`;

/** Says what the copied link carries. */
export function copiedText(edits: number): string {
  if (!edits)
    return "The link to this page is copied. You have no edits here, so it carries no code.";
  return `The link is copied. Your edits of ${files(edits)} are in it, and no server sees them.`;
}

/** Says that the link would be too long, and what to do instead. */
export function tooLongText(characters: number, most: number): string {
  return `The link would be ${kilobytes(characters)} long, and ${most / 1000} kB is the most that is sure to arrive whole. Download the code and send the file.`;
}

/** Says how many cells have code from a link. Returns "" if none has. */
export function linkedText(cells: number): string {
  if (!cells) return "";
  const where = cells === 1 ? "1 cell of this page has" : `${cells} cells of this page have`;
  return `${where} code that came with the link, not from this site. Read it before you run it.`;
}

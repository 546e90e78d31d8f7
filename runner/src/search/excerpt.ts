/** Picks the words of a page that are shown with a result. */

import { formsOf, tokenize } from "./words.ts";

/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  found: boolean;
}

const LONGEST = 180;
/** So many letters stand before the first word that was found. */
const BEFORE = 50;
const SENTENCES = /(?<=[.!?])\s+(?=[\p{Lu}“"`])|\n+/u;

/** Returns the sentence or line of `text` in which most of the words stand. */
export function excerptOf(text: string, words: string[]): Piece[] {
  const isFound = matcher(words);
  let best = "";
  let most = -1;
  for (const sentence of text.split(SENTENCES)) {
    const found = new Set(
      tokenize(sentence)
        .filter(isFound)
        .map((word) => word.toLowerCase()),
    );
    if (found.size <= most) continue;
    [best, most] = [sentence.trim(), found.size];
  }
  return piecesOf(shortened(best, isFound), isFound);
}

/** Marks what was found in a text. */
export function piecesOf(text: string, isFound: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const word of tokenize(text)) {
    const start = text.indexOf(word, at);
    if (!isFound(word)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), found: false });
    at = start + word.length;
    pieces.push({ text: word, found: true });
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false });
  return pieces;
}

/** Returns what says of a word whether it is one of `words`, or begins as one of them. */
export function matcher(words: string[]): (word: string) => boolean {
  const wanted = words.flatMap(formsOf);
  return (word) => formsOf(word).some((form) => wanted.some((start) => form.startsWith(start)));
}

function shortened(text: string, isFound: (word: string) => boolean): string {
  if (text.length <= LONGEST) return text;
  const first = tokenize(text).find(isFound);
  const found = first === undefined ? 0 : text.indexOf(first);
  const start = found <= BEFORE ? 0 : text.lastIndexOf(" ", found - BEFORE) + 1;
  const end = text.lastIndexOf(" ", start + LONGEST);
  const cut = text.slice(start, end > start ? end : start + LONGEST);
  return `${start > 0 ? "… " : ""}${cut}${start + cut.length < text.length ? " …" : ""}`;
}

/** Splits text into the words that the search compares: the same for pages and for queries. */

import { stemmer } from "stemmer";

/**
 * A name of code, a word with its apostrophe, a number, or the sign of a decorator.
 * `typing.Protocol` is two of them: readers type either.
 */
const WORD = /@|[\p{L}\p{N}_]+(?:['’]\p{L}+)?/gu;
/** Where a name of code has its parts: `log_model`, `TeamTracker`, `HTTPError`. */
const PARTS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{L}+/gu;
/** An identifier that is made anew each time: of a run, a request, a commit. */
const ID = /^(?=.*\d)[\da-f]{6,}$/;
/** Words that stand in nearly every text and tell nothing of what it is about. */
const EMPTY = new Set(
  (
    "a an and are as at be been but by can could did do does for from had has have how i if " +
    "in into is it its me my no of on or our so than that the their them then there these " +
    "they this to one two make makes made sure want need way best python was we what when where which while who why will with would you your"
  ).split(" "),
);

/** Splits a text into words as they stand in it. */
export const tokenize = (text: string): string[] => text.match(WORD) ?? [];

/**
 * Returns the forms under which a word is kept and found: for a name of code the name itself
 * and its parts, each with its stem. An empty word has none.
 */
export function formsOf(word: string): string[] {
  const plain = word.replaceAll("’", "'").replace(/'(s|t|re|ve|ll|d|m)$/i, "");
  const whole = plain.toLowerCase();
  if (EMPTY.has(whole) || ID.test(whole)) return [];
  const parts = (plain.match(PARTS) ?? []).map((part) => part.toLowerCase());
  if (parts.length === 0) return [whole];
  const forms = parts.length > 1 ? [whole, ...parts.filter((part) => !EMPTY.has(part))] : [whole];
  return [...new Set(forms.flatMap((form) => [form, stemOf(form)]))];
}

/** The stem is kept beside the word: a misspelled word is closer to the word itself. */
const stemOf = (word: string) => (/^[a-z]+$/.test(word) ? stemmer(word) : word);

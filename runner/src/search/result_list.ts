/** Shows what was found: a page each, with its parts and the words that were found there. */

import { addressOf } from "./addresses.ts";
import type { Piece } from "./excerpt.ts";
import type { Kind } from "./index_format.ts";
import type { Result, ResultPart } from "./messages.ts";

/** Why a page was found, where the heading does not say so. */
const REASONS: Partial<Record<Kind, string>> = {
  symptom: "a symptom of this page",
  error: "an error that this page answers",
  alias: "another name for it",
  keyword: "what this page is about",
  summary: "what it is",
};

/** Returns the entry of a page: its title, then its parts. */
export function entryOf({ url, title, parts }: Result): HTMLElement {
  const entry = document.createElement("li");
  const first = parts[0];
  // Who has an error wants the answer, which may be far down on a page about more than it.
  const answer = first?.kind === "error" ? first.id : "";
  entry.append(link(url, answer, "search-page", title));
  for (const part of parts) {
    if (part === first && part.kind === "title") continue;
    entry.append(partOf(url, part));
  }
  return entry;
}

function partOf(url: string, { id, kind, heading, pieces }: ResultPart): HTMLElement {
  const reason = document.createElement("span");
  reason.className = "search-reason";
  reason.textContent = REASONS[kind] ?? heading;
  const text = document.createElement("span");
  text.append(...pieces.map(nodeOf));
  const part = link(url, id, "search-part", []);
  part.append(reason, text);
  return part;
}

function link(url: string, id: string, name: string, pieces: Piece[]): HTMLAnchorElement {
  const made = document.createElement("a");
  made.href = addressOf(url, id);
  made.className = name;
  made.append(...pieces.map(nodeOf));
  return made;
}

function nodeOf({ text, found }: Piece): Node {
  if (!found) return document.createTextNode(text);
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}

/** The messages between a page and the worker that searches. */

import type { Piece } from "./excerpt.ts";
import type { Kind } from "./index_format.ts";

/** From the page: at first the index, as its file has it, then questions. */
export type SearchRequest =
  | { kind: "index"; json: string }
  | { kind: "find"; id: number; query: string }
  | { kind: "name"; id: number; output: string };

export interface ResultPart {
  kind: Kind;
  /** The id of the heading, or nothing for the page's beginning. */
  id: string;
  heading: string;
  pieces: Piece[];
}

export interface Result {
  /** From the site's root. */
  url: string;
  title: Piece[];
  parts: ResultPart[];
}

/** The page that an error is about. */
export interface NamedPage {
  /** From the site's root. */
  url: string;
  title: string;
  /** The id of the heading below which it is quoted or answered. */
  id: string;
}

/** What was found, and whether the question is an error that no page quotes. */
export interface Findings {
  results: Result[];
  unknown: boolean;
}

/** From the worker: the answer to the question of that number. */
export type SearchAnswer = ({ id: number } & Findings) | { id: number; named: NamedPage | null };

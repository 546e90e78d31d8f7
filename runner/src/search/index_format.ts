/** What the build tells the search of a page. */

/** Why a text stands where it stands. */
export type Kind = "title" | "alias" | "keyword" | "summary" | "symptom" | "error" | "section";

/** A part of a page that can be found. */
export interface Part {
  kind: Kind;
  /** The id of the heading that it leads to. */
  id: string;
  /** The heading, for a reader. */
  heading: string;
  /** What a reader reads there. */
  text: string;
  /** What programs print there. */
  output?: string;
  /** Words of the code there. */
  code?: string;
}

export interface IndexedPage {
  /** From the site's root: `patterns/structural/protocol/`. */
  url: string;
  title: string;
  /** Whether it is about a pattern. Other pages come after those that are. */
  pattern: boolean;
  parts: Part[];
}

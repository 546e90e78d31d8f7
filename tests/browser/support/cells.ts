/** What the cells of a site print; `python -m tools.commands.cells_json` wrote it down. */

import { readFileSync } from "node:fs";

export interface RecordedCell {
  /** `snippets/protocol/before.py` */
  path: string;
  /** Where its output begins on the page. */
  line: number;
  /** Whether it runs in the browser. */
  run: boolean;
  exit: number;
  output: string;
  /** The title of the section, and of the tab or fold in it. */
  section: string;
  label: string;
  folded: boolean;
  /** The exercise's check, or "". */
  check: string;
  /** Modules of the standard library that it imports, by itself or by what it imports. */
  modules: string[];
}

export interface RecordedPage {
  /** `/patterns/structural/protocol/` */
  url: string;
  /** `docs/patterns/structural/protocol.md` */
  source: string;
  title: string;
  /** Files that the cells need and that no cell of the page is. */
  files: string[];
  cells: RecordedCell[];
}

interface Recording {
  /** Regular expressions of what a recorded output leaves out, in order. */
  collapse: string[];
  pages: RecordedPage[];
}

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Recording;
const fixture = read("build/fixture-cells.json");

/** The pages of the fixture that have cells. */
export const FIXTURE_PAGES = fixture.pages;

const { PATTERN } = process.env;

if (PATTERN) {
  const urls = read("build/cells.json").pages.map(({ url }) => url);
  if (!urls.some((url) => url.endsWith(`/${PATTERN}/`)))
    throw new Error(`No page with cells is named ${PATTERN}: name one of ${urls.join(" ")}.`);
}

/** Whether a page is to be tested: all are, unless PATTERN names one, as a command may. */
export const isWanted = (url: string) => !PATTERN || url.endsWith(`/${PATTERN}/`);

/** Returns the pages of the published site that have cells. */
export const publishedPages = () =>
  read("build/cells.json").pages.filter(({ url }) => isWanted(url));

/** Keeps the last line of each traceback, as a page's recorded output does. */
export function collapse(output: string): string {
  return fixture.collapse
    .reduce((text, pattern) => text.replace(new RegExp(pattern, "g"), ""), output)
    .trimEnd();
}

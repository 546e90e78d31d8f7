/**
 * Asks the search for what pages say of themselves, as a reader's browser would, without one.
 * The command `symptoms` (tools/commands/) calls it: it knows what the pages say now, and the
 * index of the built site knows the rest.
 */

import { readFileSync } from "node:fs";
import { Engine } from "../../../runner/src/search/engine.ts";
import type { IndexedPage, Kind, Part } from "../../../runner/src/search/index_format.ts";
import { linesOf } from "../../../runner/src/search/query.ts";
import { Rarity } from "../../../runner/src/search/rarity.ts";

interface Asked {
  /** The index of a built site. */
  index: string;
  /** What the front matter of each pattern's page says. */
  pages: { url: string; title: string; parts: Part[] }[];
  queries: string[];
}

/** What front matter decides; all else is of the page's text. */
const STATED = new Set<Kind>(["title", "summary", "alias", "keyword", "symptom", "error"]);
/** Longer lists help nobody to word a symptom. */
const MOST_WORDS = 4;

const { index, pages, queries } = JSON.parse(readFileSync(0, "utf8")) as Asked;
const indexed = new Map(
  (JSON.parse(readFileSync(index, "utf8")) as IndexedPage[]).map((page) => [page.url, page]),
);
for (const { url, title, parts } of pages) {
  const others = indexed.get(url)?.parts.filter(({ kind }) => !STATED.has(kind)) ?? [];
  indexed.set(url, { url, title, pattern: true, parts: [...parts, ...others] });
}
const all = [...indexed.values()];
const engine = new Engine(all, new Rarity(all));

const answers = queries.map((query) => {
  const found = engine.find(query);
  return {
    found: found.slice(0, 3).map(({ page, words, score }) => ({
      url: page.url,
      title: page.title,
      score,
      words: words.slice(0, MOST_WORDS),
    })),
    /** Whether anything is left of it that can be looked for. */
    isLookedFor: linesOf(query).length > 0,
  };
});
process.stdout.write(JSON.stringify(answers));

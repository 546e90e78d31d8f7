/** Finds pages. It knows nothing of browsers, so tests outside of one can ask it, too. */

import MiniSearch from "minisearch";
import type { IndexedPage, Kind, Part } from "./index_format.ts";
import { nearNames } from "./names.ts";
import { linesOf } from "./query.ts";
import type { Rarity, Word } from "./rarity.ts";
import { formsOf, tokenize } from "./words.ts";

interface Entry extends Part {
  key: number;
  page: IndexedPage;
  /** Of a short text: its words, of which as many as possible should be in the query. */
  words: Word[] | null;
}

/** A page that was found. */
export interface Found {
  page: IndexedPage;
  /** What fits best of it, the best first. */
  parts: Part[];
  score: number;
  /** The words that were found on the page. */
  words: string[];
}

/** How much a text counts, by what it is. */
const WEIGHTS: Record<Kind, number> = {
  symptom: 3,
  error: 2,
  title: 4,
  alias: 3.5,
  keyword: 2.5,
  summary: 1.5,
  section: 1,
};
const FIELDS = { text: 1, heading: 1.6, output: 0.7, code: 0.25 };
/** Of these it counts how much of the text is in the query: they are whole by themselves. */
const SHORT = new Set<Kind>(["symptom", "error", "title", "alias", "keyword"]);
/** A short text of which hardly a word is in the query still counts so much. */
const LEAST = 0.5;
/** A short text that is in the query as a whole counts so much: it is what was pasted. */
const WHOLE = 1.5;
/** A part of a name, or its stem, counts less than the word that was typed. */
const PART = 0.5;
/** A page that is about no pattern counts less. */
const OTHER_PAGE = 0.4;
/** How much it counts that words stand in one part, beside that they stand on one page. */
const TOGETHER = 1;
/** One letter in five may be wrong, in words that are long enough to be known by the rest. */
const FUZZY = 0.2;
const SHORTEST_FUZZY = 4;
const SHORTEST_PREFIX = 3;

/** So many parts of a page are shown, if they fit at least half as well as the best. */
const MOST_PARTS = 2;

/** A page that fits so much worse than the best is not worth a look. */
const WEAKEST = 0.3;

/** What the words of a line have found of a page. */
interface Tally {
  /** The best of each word. */
  sum: number;
  words: string[];
  /** Part → what all words have found there. */
  parts: Map<Entry, { score: number; terms: Set<string> }>;
}

export class Engine {
  readonly #index = new MiniSearch<Entry>({
    idField: "key",
    fields: Object.keys(FIELDS),
    tokenize,
    processTerm: formsOf,
    searchOptions: {
      boostTerm: (_term, at) => (at === 0 ? 1 : PART),
      boost: FIELDS,
      weights: { fuzzy: 0.3, prefix: 0.4 },
    },
  });
  readonly #entries: Entry[] = [];
  readonly #names: string[];

  constructor(pages: IndexedPage[], rarity: Rarity) {
    for (const page of pages)
      for (const part of page.parts) {
        const words = SHORT.has(part.kind) ? rarity.wordsOf(part.text) : null;
        this.#entries.push({ ...part, page, key: this.#entries.length, words });
      }
    this.#index.addAll(this.#entries);
    const named = this.#entries.filter(({ kind }) => kind === "title" || kind === "alias");
    const words = named.flatMap(({ text }) => tokenize(text.toLowerCase()));
    this.#names = [...new Set(words.filter((word) => formsOf(word).length > 0))];
  }

  /** Returns the pages that fit, the best first. */
  find(query: string): Found[] {
    const best = new Map<IndexedPage, Found>();
    for (const { text, weight } of linesOf(query))
      for (const found of this.#findLine(text)) {
        found.score *= weight;
        const before = best.get(found.page);
        if (!before || before.score < found.score) best.set(found.page, found);
      }
    const found = [...best.values()].sort((one, other) => other.score - one.score);
    const least = (found[0]?.score ?? 0) * WEAKEST;
    return found.filter(({ score }) => score >= least);
  }

  #findLine(line: string): Found[] {
    const pages = new Map<IndexedPage, Tally>();
    for (const word of new Set(tokenize(line))) {
      const best = new Map<IndexedPage, number>();
      for (const { entry, score, terms } of this.#findWord(word)) {
        const tally: Tally = pages.get(entry.page) ?? { sum: 0, words: [], parts: new Map() };
        pages.set(entry.page, tally);
        const part = tally.parts.get(entry) ?? { score: 0, terms: new Set() };
        tally.parts.set(entry, part);
        part.score += score;
        for (const term of terms) part.terms.add(term);
        best.set(entry.page, Math.max(best.get(entry.page) ?? 0, score));
      }
      for (const [page, score] of best) {
        const tally = pages.get(page);
        if (!tally) continue;
        tally.sum += score;
        tally.words.push(word);
      }
    }
    return [...pages].map(([page, { sum, words, parts }]) => {
      const sorted = [...parts]
        .map(([entry, { score, terms }]): [Entry, number] => [
          entry,
          score * coverage(entry, terms),
        ])
        .sort(([, one], [, other]) => other - one);
      const together = sorted[0]?.[1] ?? 0;
      const shown = sorted.filter(([, score]) => score > together / 2).map(([entry]) => entry);
      return {
        page,
        words,
        parts: oneOfEach(shown).slice(0, MOST_PARTS),
        score: sum + TOGETHER * together,
      };
    });
  }

  #findWord(word: string): { entry: Entry; score: number; terms: string[] }[] {
    if (formsOf(word).length === 0) return [];
    let results = this.#index.search(word, { prefix: (term) => term.length >= SHORTEST_PREFIX });
    if (results.length === 0)
      results = nearNames(word, this.#names).flatMap((name) => this.#index.search(name));
    if (results.length === 0)
      results = this.#index.search(word, {
        fuzzy: (term) => (term.length >= SHORTEST_FUZZY ? FUZZY : false),
      });
    return results.flatMap(({ id, score, match }) => {
      const entry = this.#entries[id as number];
      if (!entry) return [];
      const weight = WEIGHTS[entry.kind] * (entry.page.pattern ? 1 : OTHER_PAGE);
      return [{ entry, score: score * weight, terms: Object.keys(match) }];
    });
  }
}

/** Returns how much of a short text has been found, by how rare its words are. */
function coverage({ words }: Entry, found: Set<string>): number {
  if (!words) return 1;
  let all = 0;
  let there = 0;
  for (const { forms, rarity } of words) {
    all += rarity;
    if (forms.some((form) => found.has(form))) there += rarity;
  }
  if (there === all && words.length > 1) return WHOLE;
  return LEAST + (1 - LEAST) * (all ? there / all : 0);
}

/** Keeps sections, and one part of each other kind: a second keyword tells nothing new. */
const oneOfEach = (parts: Entry[]): Entry[] =>
  parts.filter(
    ({ kind }, at) => kind === "section" || parts.findIndex((part) => part.kind === kind) === at,
  );

/** Whoever searches finds the page that is about it, be it by Material's build or Zensical's. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isWanted } from "../support/cells.ts";
import { ask, finds, openSearch } from "../support/search.ts";
import { PUBLISHED, useSite } from "../support/site.ts";

interface Query {
  query: string;
  /** Names of pages. Any of them will do. */
  pages: string[];
  /** Who wrote it: readers knew no page, only the titles. */
  by: "a reader" | "us";
}

/** Errors with which a reader's own program may fail. */
interface Errors {
  /** Errors that a page is about. */
  named: { error: string; page: string }[];
  /** Errors that none is about, written by a reader. */
  silent: string[];
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const QUERIES = read("queries.json") as Query[];
const ERRORS = read("errors.json") as Errors;
/** So many errors that a page is about must be named. */
const NAMED = 0.85;
/** So much of the queries must find their page in first place, or among the first three. */
const FIRST = 0.9;
const AMONG_THREE = 0.98;

const site = useSite(PUBLISHED);

test("a traceback's last line leads to the page that quotes it", async (t) => {
  const tab = await site.open("/symptoms/");
  const tracebacks = await tab.evaluate(() =>
    [...document.querySelectorAll("tr:has(td:first-child > code)")].map((row) => [
      row.querySelector("code")?.textContent ?? "",
      row.querySelector("a")?.pathname ?? "",
    ]),
  );
  assert.ok(tracebacks.length > 0);
  await openSearch(tab);
  for (const [traceback = "", page = ""] of tracebacks) {
    if (!isWanted(page)) continue;
    await t.test(traceback, () => finds(tab, traceback, page));
  }
});

// All of them, also if PATTERN names a page: a page may push another one down, and a share of
// few queries says nothing.
test("what readers type finds its page", async (t) => {
  const tab = await site.open("/");
  await openSearch(tab);
  const places: number[] = [];
  for (const { query, pages } of QUERIES) {
    const found = (await ask(tab, query)).map((path) => path.split("/").at(-2) ?? "");
    const place = found.findIndex((name) => pages.includes(name));
    places.push(place < 0 ? Infinity : place);
    if (place !== 0)
      t.diagnostic(`“${query}” lists ${found.slice(0, 3).join(", ")}, not ${pages.join(" or ")}`);
  }
  const share = (most: number) => places.filter((place) => place < most).length / places.length;
  const told = `first ${(100 * share(1)).toFixed(1)} %, among three ${(100 * share(3)).toFixed(1)} %`;
  t.diagnostic(`${places.length} queries: ${told}`);
  assert.ok(share(1) >= FIRST && share(3) >= AMONG_THREE, told);
});

test("an error is named as what its page is about, and no other error is", async (t) => {
  const tab = await site.open("/");
  const texts = [...ERRORS.silent, ...ERRORS.named.map(({ error }) => error)];
  const found = await tab.evaluate(async (texts) => {
    const search = document.querySelector("script[src*='assets/runner/page.js']");
    const address = (search as HTMLScriptElement).src.replace("page.js", "search.js");
    const { pageAbout } = (await import(
      address
    )) as typeof import("../../../runner/src/search/search.ts");
    const pages: (string | null)[] = [];
    for (const text of texts) pages.push((await pageAbout(text))?.href ?? null);
    return pages;
  }, texts);
  const names = found.map((href) => href && new URL(href).pathname.split("/").at(-2));
  let right = 0;
  let known = 0;
  for (const [at, text] of texts.entries()) {
    const page = ERRORS.named[at - ERRORS.silent.length]?.page ?? null;
    assert.ok(names[at] === page || names[at] === null, `“${text}” is named ${names[at]}`);
    if (page) known += 1;
    if (page && names[at]) right += 1;
    if (page && !names[at]) t.diagnostic(`“${text}” is not named`);
  }
  t.diagnostic(`${right} of ${known} are named`);
  assert.ok(right >= NAMED * known, `${right} of ${known} are named`);
});

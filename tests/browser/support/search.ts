/** The search of the site's theme, Material's or Zensical's, used by keyboard. */

import assert from "node:assert/strict";
import type { Tab } from "../drivers/tab.ts";
import { hasFocus } from "./page_controls.ts";

const RESULT = ".md-search-result__item, [role=option]";
/** No page has such a word. */
const NOTHING = "zqxj";

/** Opens the search. */
export async function openSearch(tab: Tab): Promise<void> {
  // In an editor “/” is a letter.
  await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tab.press("/");
  await field(tab).waitFor(hasFocus);
}

/**
 * Asks the open search for `query` and returns the paths of the first results.
 *
 * @param atLeast How many results to wait for.
 */
async function ask(tab: Tab, query: string, atLeast = 1): Promise<string[]> {
  // Without it the results of the query before could be taken for this one's.
  await fill(tab, NOTHING);
  await field(tab).waitFor(countResults, RESULT, 0, 0);
  await fill(tab, query);
  await field(tab).waitFor(countResults, RESULT, atLeast, 1e9);
  return field(tab).evaluate(pathsOfResults, RESULT);
}

/** Asks the open search, and fails unless `page` is among its first results. */
export async function finds(tab: Tab, query: string, page: string, among = 1): Promise<void> {
  const paths = await ask(tab, query);
  const place = paths.indexOf(page) + 1;
  const found = `the search for “${query}” lists ${paths.slice(0, 4).join(", ")}`;
  assert.ok(place > 0 && place <= among, `${found}; ${page} must be among the first ${among}`);
}

const field = (tab: Tab) => tab.find("input[aria-label=Search]");

/** Puts `query` into the field in one step, so that no part of it is searched for. */
async function fill(tab: Tab, query: string): Promise<void> {
  await field(tab).evaluate((field, query) => {
    (field as HTMLInputElement).value = query;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, query);
  // Material searches when a key goes up.
  await tab.press("End");
}

/** Whether there are so many results. Runs in the page. */
function countResults(field: Element, css: string, least: number, most: number): boolean {
  const { length } = (field.getRootNode() as Document | ShadowRoot).querySelectorAll(css);
  return length >= least && length <= most;
}

/** The page of each result, each once. Runs in the page. */
function pathsOfResults(field: Element, css: string): string[] {
  const results = [...(field.getRootNode() as Document | ShadowRoot).querySelectorAll(css)];
  const links = results.map((result) => result.closest("a") ?? result.querySelector("a"));
  return [...new Set(links.map((link) => link?.pathname ?? ""))];
}

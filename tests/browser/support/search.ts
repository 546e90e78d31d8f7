/** The search dialog, used by keyboard. */

import assert from "node:assert/strict";
import type { Locator } from "../drivers/locator.ts";
import type { Tab } from "../drivers/tab.ts";
import { hasFocus } from "./page_controls.ts";

export const searchDialog = (tab: Tab): Locator => tab.find("dialog[aria-label=Search]");
export const searchField = (tab: Tab): Locator => searchDialog(tab).find("textarea");
export const searchStatus = (tab: Tab): Locator => searchDialog(tab).find(".search-status");

/** Opens the search. */
export async function openSearch(tab: Tab): Promise<void> {
  // In an editor “/” is a letter.
  await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tab.press("/");
  await searchField(tab).waitFor(hasFocus);
}

/** Asks the open search for `query` and returns the paths of the pages it lists, in order. */
export async function ask(tab: Tab, query: string): Promise<string[]> {
  await fill(tab, query);
  await searchDialog(tab).waitFor(
    (dialog, query) => (dialog as HTMLElement).dataset.answered === query,
    query,
  );
  return searchDialog(tab).evaluate((dialog) =>
    [...dialog.querySelectorAll<HTMLAnchorElement>(".search-page")].map((link) => link.pathname),
  );
}

/** Asks the open search, and fails unless `page` is the first of its results. */
export async function finds(tab: Tab, query: string, page: string): Promise<void> {
  const paths = await ask(tab, query);
  assert.equal(paths[0], page, `the search for “${query}” lists ${paths.slice(0, 4).join(", ")}`);
}

/** Puts `query` into the field in one step, so that no part of it is searched for. */
export async function fill(tab: Tab, query: string): Promise<void> {
  await searchField(tab).evaluate((field, query) => {
    (field as HTMLTextAreaElement).value = query;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, query);
}

export async function waitForStatus(tab: Tab, words: string): Promise<void> {
  await searchStatus(tab).waitFor((status, words) => status.textContent.includes(words), words);
}

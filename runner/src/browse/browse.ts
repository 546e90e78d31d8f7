/** What is added to lists of patterns; the theme may show a page more than once. */

import { filterCatalog } from "./catalog.ts";
import { comparePatterns } from "./compare.ts";
import { followPath } from "./learning_path.ts";

const LISTS: [selector: string, add: (list: HTMLElement) => void][] = [
  ["[data-catalog]", filterCatalog],
  ["[data-compare]", comparePatterns],
  ["[data-learning-path]", followPath],
];

/** Adds to each list of the page what its readers can do with it, once. */
export function prepare(): void {
  for (const [selector, add] of LISTS) {
    for (const list of document.querySelectorAll<HTMLElement>(`${selector}:not([data-ready])`)) {
      list.dataset.ready = "";
      add(list);
    }
  }
}

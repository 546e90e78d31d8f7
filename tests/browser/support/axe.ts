/** Asks axe what is wrong with the part of a page that this project writes. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Tab } from "../drivers/tab.ts";

/** What is asked about: content, search, the switch of the color scheme. */
const OURS = {
  include: [".md-content", ".search-open", ".search-dialog", "[data-palette]"],
  exclude: [],
};
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

/** Names each violation and the first elements it is about. */
export async function violations(tab: Tab): Promise<string[]> {
  const run = `(() => { if (!window.axe) { ${AXE} } return axe.run(${JSON.stringify(OURS)}) })()`;
  const results = (await tab.run(run)) as AxeResults;
  return results.violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.html);
    return `${id}: ${places.join(" | ")}`;
  });
}

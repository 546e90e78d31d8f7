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
/** What Lighthouse asks for, too, and axe leaves out unless it is told. */
const RULES = {
  "target-size": { enabled: true },
  "identical-links-same-purpose": { enabled: true },
};
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

/**
 * Names each violation and the first elements it is about.
 *
 * @param unasked Rules that are not asked about.
 */
export async function violations(tab: Tab, unasked: string[] = []): Promise<string[]> {
  const off = Object.fromEntries(unasked.map((rule) => [rule, { enabled: false }]));
  const asked = `${JSON.stringify(OURS)}, ${JSON.stringify({ rules: { ...RULES, ...off } })}`;
  const run = `(() => { if (!window.axe) { ${AXE} } return axe.run(${asked}) })()`;
  const results = (await tab.run(run)) as AxeResults;
  return results.violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.html);
    return `${id}: ${places.join(" | ")}`;
  });
}

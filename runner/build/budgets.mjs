// Keeps bundles small that readers wait for. A budget holds what a bundle needs, and little more.
import { basename } from "node:path";
import { gzipSync } from "node:zlib";

/** Bundle → how many bytes it may have with gzip. Of all others page.js alone has a budget: a
 * built site is asked for that (tests/site/test_site.py). */
const BUDGETS = {
  "recorder_files.js": 7_300,
  "watch.js": 11_600,
  "watch_both.js": 5_800,
};

/**
 * Returns what is too large: a sentence for each bundle.
 *
 * @param {{path: string, contents: Uint8Array}[]} files
 * @param {Record<string, number>} budgets
 * @returns {string[]}
 */
export function overBudget(files, budgets = BUDGETS) {
  return files.flatMap(({ path, contents }) => {
    const name = basename(path);
    const size = gzipSync(contents, { level: 9 }).length;
    const most = budgets[name] ?? Infinity;
    const about = `${name}: with gzip it has ${size} bytes, and its budget is ${most}`;
    return size > most ? [`${about}. ${REMEDY}`] : [];
  });
}

const REMEDY =
  "Make it smaller, or load the new part when it is first used; else raise the budget in " +
  "runner/build/budgets.mjs, and say why in the commit.";

/** Fails the build if a bundle is too large. */
export const keptSmall = {
  name: "kept small",
  setup: ({ onEnd }) =>
    onEnd(({ outputFiles = [] }) => ({
      errors: overBudget(outputFiles).map((text) => ({ text })),
    })),
};

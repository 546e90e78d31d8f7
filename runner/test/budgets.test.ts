/** A bundle that has grown stops the build, which says what can be done. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { overBudget } from "../build/budgets.mjs";

const file = (path: string, size: number) => ({
  path,
  // Nothing of it repeats, so no compression makes it smaller.
  contents: crypto.getRandomValues(new Uint8Array(size)),
});

test("a bundle above its budget is named, with what to do", () => {
  const [problem = "", ...others] = overBudget([file("out/watch.js", 1_200)], {
    "watch.js": 1_000,
  });
  assert.match(problem, /^watch\.js: with gzip it has 12\d\d bytes, and its budget is 1000\. /);
  assert.match(
    problem,
    /Make it smaller, .*; else raise the budget in runner\/build\/budgets\.mjs/,
  );
  assert.deepEqual(others, []);
});

test("bundles within their budgets, and those without one, pass", () => {
  const files = [file("out/watch.js", 900), file("out/editor.js", 5_000)];
  assert.deepEqual(overBudget(files, { "watch.js": 1_000 }), []);
});

test("the pages' budgets hold for what a reader waits for", () => {
  for (const name of ["recorder_files.js", "watch.js", "watch_both.js"])
    assert.equal(overBudget([file(name, 20_000)]).length, 1, name);
});

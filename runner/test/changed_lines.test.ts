/** Where a file differs from the page's is found line by line, and said in a sentence. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { changedLines, changedLinesText } from "../src/cell/changed_lines.ts";

const PAGE = "a\nb\nc\nd\ne\n";

const CASES: [string, string, number[], number[], string][] = [
  ["the same", PAGE, [], [], ""],
  ["a changed line", "a\nB\nc\nd\ne\n", [2], [], "Line 2 differs from the page’s code."],
  ["no last line end", "a\nb\nc\nd\ne", [], [], ""],
  [
    "lines put in",
    "a\nx\ny\nb\nc\nd\ne\nz\n",
    [2, 3, 8],
    [],
    "Lines 2 to 3 and 8 differ from the page’s code.",
  ],
  ["a missing line", "a\nb\nd\ne\n", [], [3], "1 of the page’s lines is missing."],
  ["missing last lines", "a\nb\nc\n", [], [3], "2 of the page’s lines are missing."],
  [
    "other code",
    "x\n",
    [1],
    [],
    "Line 1 differs from the page’s code, and 4 of its lines are missing.",
  ],
  [
    "a line that moved",
    "b\nc\nd\ne\na\n",
    [5],
    [1],
    "Line 5 differs from the page’s code, and 1 of its lines is missing.",
  ],
];

for (const [name, text, changed, gaps, words] of CASES) {
  test(`the lines that differ: ${name}`, () => {
    const found = changedLines(PAGE, text);
    assert.deepEqual([found.changed, found.gaps], [changed, gaps]);
    assert.equal(changedLinesText(found), words);
  });
}

test("many places are counted, not named", () => {
  const page = Array.from({ length: 20 }, (_, line) => `line ${line}`);
  const text = page.map((line, at) => (at % 2 ? line : `${line}, changed`));
  const found = changedLines(page.join("\n"), text.join("\n"));
  assert.equal(changedLinesText(found), "10 lines differ from the page’s code.");
});

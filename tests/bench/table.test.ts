import assert from "node:assert/strict";
import { test } from "node:test";
import { type Measure, MEASURES } from "./measures.ts";
import { judge } from "./results.ts";
import { markdownTable, textTable } from "./table.ts";

const MEASURE: Measure = {
  id: "ours",
  title: "First use",
  unit: "ms",
  by: "bare",
  target: { of: "ratio", atMost: 0.5 },
  published: true,
};

test("a ratio at the target meets it, one above does not", () => {
  assert.equal(judge([MEASURE], { ours: [100], bare: [200] })[0]?.met, true);
  assert.equal(judge([MEASURE], { ours: [101], bare: [200] })[0]?.met, false);
});

test("what was not measured is neither met nor missed", () => {
  const rows = judge([MEASURE], { ours: [100] });
  assert.equal(rows[0]?.met, null);
  assert.match(textTable(rows), /not measured$/m);
});

test("of a worst case, the highest sample is judged", () => {
  const measure: Measure = { ...MEASURE, worst: true, target: { of: "value", atMost: 50 } };
  const [row] = judge([measure], { ours: [0, 0, 60] });
  assert.deepEqual([row?.value, row?.met], [60, false]);
});

test("the table shows value, range, rounds, ratio, target, and marks a miss", () => {
  const text = textTable(judge([MEASURE], { ours: [100, 300, 200], bare: [200] }));
  assert.match(text, /First use +200 ms +100–300 +3 +bare +200 ms +1\.00 +≤ 0\.50 +MISSED/);
});

test("columns stand under one another", () => {
  const rows = judge([MEASURE, { ...MEASURE, id: "bare", title: "A longer title" }], {
    ours: [1],
    bare: [20_000],
  });
  const [head, rule, ...lines] = textTable(rows).split("\n");
  const at = head?.indexOf("Compared") ?? -1;
  assert.equal(rule?.[at - 1], " ");
  for (const line of lines) assert.equal(line.slice(at, at + 4), "bare");
});

test("a page gets the published rows, with when and on what", () => {
  const hidden: Measure = { ...MEASURE, title: "Hidden", published: false };
  const samples = { ours: [900], bare: [2600] };
  const text = markdownTable(judge([MEASURE, hidden], samples), "Measured today.");
  assert.match(text, /^\| First use \| 900 ms \| 2\.6 s \| 0\.35 \| ≤ 0\.50, met \|$/m);
  assert.doesNotMatch(text, /Hidden/);
  assert.match(text, /\n\nMeasured today\.\n$/);
});

test("each row of the table has a name of its own", () => {
  const titles = MEASURES.map(({ title }) => title);
  assert.equal(new Set(titles).size, titles.length);
});

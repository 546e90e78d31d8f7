import assert from "node:assert/strict";
import { test } from "node:test";
import { median, range, ratio } from "./statistics.ts";

test("the median is the middle sample, whatever the order", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([]), null);
});

test("the median leaves the samples as they were", () => {
  const samples = [2, 1];
  median(samples);
  assert.deepEqual(samples, [2, 1]);
});

test("the range is lowest and highest", () => {
  assert.deepEqual(range([3, 1, 2]), [1, 3]);
  assert.equal(range([]), null);
});

test("a ratio is that of medians, and none where nothing was measured", () => {
  assert.equal(ratio([1, 2, 90], [4, 4, 4]), 0.5);
  assert.equal(ratio([], [4]), null);
  assert.equal(ratio([1], []), null);
  assert.equal(ratio([1], [0]), null);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { OutputLimit } from "../src/worker/output_limit.ts";

test("text within the limit passes unchanged", () => {
  const limit = new OutputLimit(5);
  assert.equal(limit.take("ab"), "ab");
  assert.equal(limit.take("cde"), "cde");
  assert.equal(limit.reached, null);
});

test("the part beyond the limit is dropped, and so is all that follows", () => {
  const limit = new OutputLimit(3);
  assert.equal(limit.take("abcd"), "abc");
  assert.deepEqual(limit.reached, { limit: 3, unit: "characters" });
  assert.equal(limit.take("e"), "");
});

test("an empty write at the limit does not reach it", () => {
  const limit = new OutputLimit(1);
  limit.take("a");
  assert.equal(limit.take(""), "");
  assert.equal(limit.reached, null);
});

test("after very many small writes, the rest is dropped", () => {
  const limit = new OutputLimit(100_000);
  let taken = 0;
  for (let write = 0; write < 50_000; write++) taken += limit.take("x").length;
  assert.equal(taken, 5_000);
  assert.deepEqual(limit.reached, { limit: 5_000, unit: "writes" });
});

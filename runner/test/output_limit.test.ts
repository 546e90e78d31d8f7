import assert from "node:assert/strict";
import { test } from "node:test";
import { OutputLimit } from "../src/worker/output_limit.ts";

test("text within the limit passes unchanged", () => {
  const limit = new OutputLimit(5, 50);
  assert.equal(limit.take("ab"), "ab");
  assert.equal(limit.take("cde"), "cde");
  assert.equal(limit.reached, null);
});

test("the part beyond the limit is dropped, and so is all that follows", () => {
  const limit = new OutputLimit(3, 50);
  assert.equal(limit.take("abcd"), "abc");
  assert.equal(limit.reached, 3);
  assert.equal(limit.take("e"), "");
});

test("an empty write at the limit does not reach it", () => {
  const limit = new OutputLimit(1, 50);
  limit.take("a");
  assert.equal(limit.take(""), "");
  assert.equal(limit.reached, null);
});

test("very many small writes pass", () => {
  const limit = new OutputLimit();
  let taken = 0;
  for (let write = 0; write < 100_000; write++) taken += limit.take("x").length;
  assert.equal(taken, 100_000);
  assert.equal(limit.reached, null);
});

test("text over other text counts only where it is longer", () => {
  const limit = new OutputLimit(10, 1_000);
  for (let step = 0; step < 20; step++) assert.equal(limit.take(`\r${step}`.padEnd(6)).length, 6);
  assert.equal(limit.take("\rabcdefghijkl"), "\rabcdefghij");
  assert.equal(limit.reached, 10);
});

test("a line end begins a line that nothing is written over", () => {
  for (const end of ["\n", "\r\n", "\v", "\f"]) {
    const limit = new OutputLimit(5, 1_000);
    assert.equal(limit.take(`abc${end}def`), `abc${end}d`, JSON.stringify(end));
  }
});

test("text that is written over others for ever is cut, too", () => {
  const limit = new OutputLimit(10, 25);
  let taken = 0;
  for (let step = 0; step < 100; step++) taken += limit.take("\rabc").length;
  assert.equal(taken, 25);
  assert.equal(limit.reached, 25);
});

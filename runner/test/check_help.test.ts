import assert from "node:assert/strict";
import { test } from "node:test";
import { offered } from "../src/cell/check_help.ts";

const closed = { hint: false, solution: false };

test("nothing is offered before a check has failed", () => {
  assert.deepEqual(offered(0, closed), { hint: false, solution: false });
  assert.deepEqual(offered(0, { hint: true, solution: false }), { hint: false, solution: false });
});

test("the first failure offers the hint alone", () => {
  assert.deepEqual(offered(1, closed), { hint: true, solution: false });
});

test("the next failure, or an open hint, offers the solution", () => {
  assert.deepEqual(offered(2, closed), { hint: true, solution: true });
  assert.deepEqual(offered(1, { hint: true, solution: false }), { hint: false, solution: true });
});

test("after the solution was opened, nothing more is offered", () => {
  assert.deepEqual(offered(3, { hint: false, solution: true }), { hint: false, solution: false });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { MarkLimit } from "../src/cell/mark_limit.ts";

test("text of all scripts passes unchanged", () => {
  const text = "plain é e\u0301 हिन्दी ไทย שָׁלוֹם 👨‍👩‍👧‍👦\n";
  assert.equal(new MarkLimit().take(text), text);
});

test("a pile of accents is thinned out, in one piece or in many", () => {
  const limit = new MarkLimit();
  let shown = limit.take(`a${"\u0301".repeat(1_000)}`);
  for (let write = 0; write < 1_000; write++) shown += limit.take("\u0301");
  assert.equal(shown, `a${"\u0301".repeat(16)}`);
  assert.equal(limit.take("b\u0301"), "b\u0301");
});

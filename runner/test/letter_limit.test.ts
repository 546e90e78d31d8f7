import assert from "node:assert/strict";
import { test } from "node:test";
import { LetterLimit } from "../src/cell/letter_limit.ts";

/** The letters of Python's `chr`, from `first` on. */
const letters = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(first + index)).join("");

test("text of all scripts passes unchanged, however often it is printed", () => {
  const limit = new LetterLimit();
  const text = `plain é हिन्दी ไทย 👨‍👩‍👧‍👦 ${letters(0x4e00, 5_000)}\n`;
  for (let time = 0; time < 5; time++) assert.equal(limit.take(text), text);
});

test("after 10,000 letters a new one is a sign, in one piece or in many", () => {
  const limit = new LetterLimit();
  assert.equal(limit.take(letters(0x20000, 6_000)), letters(0x20000, 6_000));
  const rest = letters(0x21770, 4_000);
  assert.equal(limit.take(`${rest}中`), `${rest}\ufffd`);
  assert.equal(limit.take("国 known: \u{20000}, plain: a"), "\ufffd known: \u{20000}, plain: a");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { TextFilter } from "../src/cell/text_filter.ts";

/** Returns `count` characters that follow one another in Unicode. */
const characters = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(first + index)).join("");

test("text of all scripts passes unchanged, however often it is printed", () => {
  const output = new TextFilter();
  const scripts = "plain é e\u0301 हिन्दी ไทย שָׁלוֹם 👨‍👩‍👧‍👦";
  const text = `${scripts} ${characters(0x4e00, 5_000)}\n`;
  for (let time = 0; time < 5; time++) assert.equal(output.filter(text), text);
});

test("at most 16 accents stay on one letter, in one piece or in many", () => {
  const output = new TextFilter();
  let shown = output.filter(`a${"\u0301".repeat(1_000)}`);
  for (let write = 0; write < 1_000; write++) shown += output.filter("\u0301");
  assert.equal(shown, `a${"\u0301".repeat(16)}`);
  assert.equal(output.filter("b\u0301"), "b\u0301");
});

test("after 10,000 rare characters a new one is replaced, in one piece or in many", () => {
  const output = new TextFilter();
  assert.equal(output.filter(characters(0x20000, 6_000)), characters(0x20000, 6_000));
  const others = characters(0x21770, 4_000);
  assert.equal(output.filter(`${others}中`), `${others}\ufffd`);
  assert.equal(output.filter("国 known: \u{20000}, plain: a"), "\ufffd known: \u{20000}, plain: a");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { INVISIBLE } from "../src/cell/invisible.ts";

const found = (text: string) =>
  Array.from(text.matchAll(INVISIBLE), ([one]) => (one.codePointAt(0) ?? 0).toString(16));

/** Code points that hide something, by what they do. */
const HIDING = {
  "turn the direction": [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
  "mark a direction": [0x200e, 0x200f, 0x061c],
  "are letters without a shape": [0x3164, 0xffa0, 0x115f, 0x1160, 0x17b4, 0x17b5],
  "join or part letters": [0x200c, 0x200d, 0x200b, 0x2060, 0x034f, 0x180e, 0xad, 0xfeff],
  "choose a variant": [0xfe00, 0xfe0e, 0xfe0f, 0x180b, 0xe0100],
  "are tags": [0xe0001, 0xe0041, 0xe007f],
  "are invisible operators": [0x2061, 0x2062, 0x2063, 0x2064],
  "look like a space": [0xa0, 0x2003, 0x200a, 0x202f, 0x3000, 0x2800],
  "annotate what is between them": [0xfff9, 0xfffa, 0xfffb],
};
for (const [what, codes] of Object.entries(HIDING)) {
  test(`characters that ${what} are found wherever they are`, () => {
    for (const code of codes) {
      const one = String.fromCodePoint(code);
      assert.deepEqual(found(`a${one}b = '${one}' # ${one}`), Array(3).fill(code.toString(16)));
    }
  });
}

test("a pile of marks is found, and only what is too high of it", () => {
  assert.deepEqual(found(`a${"\u0301".repeat(8)}`), []);
  assert.deepEqual(found(`a${"\u0301".repeat(1_000)}b`), ["301"]);
  assert.equal(`a${"\u0301".repeat(1_000)}b`.replace(INVISIBLE, "").length, 10);
});

test("code and text of all scripts are left alone", () => {
  for (const text of [
    "def f(x: int) -> str:\n\treturn f'{x}'\r\n",
    "é e\u0301 हिन्दी ไทย שָׁלוֹם العربية 中文 ñ 🧪 π ≤ “quotes” – …",
  ]) {
    assert.deepEqual(found(text), []);
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { Terminal } from "../src/terminal/terminal.ts";

const textOf = ({ lines }: Terminal) => lines.map((line) => line.characters.join("")).join("\n");

/** What is seen after these writes. */
function shown(...writes: string[]): string {
  const terminal = new Terminal();
  for (const text of writes) terminal.write("stdout", text);
  return textOf(terminal);
}

/** The stretches of one style, as `classes|text`. */
function styled(...writes: string[]): string[] {
  const terminal = new Terminal();
  for (const text of writes) terminal.write("stdout", text);
  const [line] = terminal.lines;
  const found: string[] = [];
  let last: string | undefined;
  for (const [at, character] of (line?.characters ?? []).entries()) {
    const style = line?.styles[at];
    if (style === last) found.push(`${found.pop() ?? ""}${character}`);
    else found.push(`${style ?? ""}|${character}`);
    last = style;
  }
  return found;
}

// Written down from xterm, but for what is erased at the end of a line.
for (const [what, output, seen] of [
  ["a carriage return", "\r 50%\r100%", "100%"],
  ["a shorter text over a longer one", "abcdef\rxy", "xycdef"],
  ["a line end of two characters", "a\tb\r\nc\r\n", "a\tb\nc\n"],
  ["backspaces", "abc\b\b\bX\b\bYZ", "YZc"],
  ["a backspace at the start", "\b\ba", "a"],
  ["a turning sign", "|\b/\b-\b\\\bdone", "done"],
  ["tabs that nothing is written over", "a\tb", "a\tb"],
  ["tabs that the cursor goes back over", "a\tb\bc\rx", "x       c"],
  ["a tab over other text", "0123456789\r\tX", "01234567X9"],
  ["a line that is erased", "loading\r\x1b[2Kdone", "done"],
  ["the rest of a line that is erased", "loading\rok\x1b[K", "ok"],
  ["bars on several lines", "a 0%\nb 0%\x1b[A\ra 9%\n\rb 8%", "a 9%\nb 8%"],
  ["lines that are written anew", "1\n2\n3\n\x1b[3Aone\x1b[Ktwo\r\x1b[Bzwei", "onetwo\nzwei\n3\n"],
  ["the cursor to the right", "a\x1b[3Cb", "a   b"],
  ["the cursor in a column", "abcdef\x1b[3GX", "abXdef"],
  ["a cleared screen", "old\nlines\x1b[2J\x1b[Hnew", "new"],
  ["the screen below the cursor", "1\n2\n3\x1b[1;2H\x1b[J", "1"],
  ["a place on the screen", "\x1b[2;3Hx", "\n  x"],
  ["letters with marks", "e\u0301e\u0301\rx", "xe\u0301"],
  ["letters outside the first plane", "😀😀\ra", "a😀"],
  ["a bell, a null, a delete", "a\x07b\0c\x7fd\x85e", "abcde"],
  ["a title and a link", "\x1b]0;title\x07a\x1b]8;;http://x\x1b\\b\x1b]8;;\x1b\\c", "abc"],
  ["a picture", "\x1bPq#0;2;0;0\x1b\\a\x1b_Gf=32;AAAA\x1b\\b", "ab"],
  ["a title without an end", "\x1b]0;title\nafter", "\nafter"],
  ["modes and sets of letters", "\x1b[?25la\x1b[?1049h\x1b(Bb\x1b=c\x1b[!p\x1b[5 qd", "abcd"],
  ["what no terminal knows", "a\x1b[12;13yb\x1b[zc\x1b~d", "abcd"],
] as const) {
  test(`a terminal shows ${what}`, () => {
    assert.equal(shown(output), seen);
    assert.equal(shown(...Array.from(output)), seen, "written character by character");
  });
}

test("what has scrolled off the screen stays", () => {
  const many = Array.from({ length: 100 }, (_, row) => `${row}\n`).join("");
  const text = shown(`${many}\x1b[500A#\x1b[500B\rend`);
  const expected = `${many}end`.replace("\n77\n", "\n#7\n");
  assert.equal(text, expected);
  assert.equal(shown(`${many}\x1b[2J\x1b[Hx`).split("\n").length, 78);
  assert.ok(shown(`${many}\x1b[Hx\x1b[J\x1b[500A\x1b[J\x1b[500A#`).includes("76\nx#"));
});

test("a cursor that is sent far away does not fill the page", () => {
  assert.equal(shown("\x1b[999999999Cx").length, 80);
  assert.equal(shown("\x1b[999999999B\x1b[999999999;1Hx").split("\n").length, 24);
  assert.equal(shown("\x1b[99999999999999999999999Gx").length, 80);
});

test("at most 16 accents stay on one letter, in one write or in many, and it is noted", () => {
  const terminal = new Terminal();
  terminal.write("stdout", "a\u0301\u0302");
  assert.equal(terminal.marksCut, false);
  terminal.write("stdout", "\u0301".repeat(1_000));
  for (let write = 0; write < 1_000; write++) terminal.write("stderr", "\u0301");
  assert.equal(textOf(terminal), `a\u0301\u0302${"\u0301".repeat(14)}`);
  assert.equal(terminal.marksCut, true);
});

test("text of all scripts passes unchanged, all letters there are", () => {
  let letters = "plain é e\u0301 हिन्दी ไทย שָׁלוֹם 👨‍👩‍👧‍👦 🏳️‍🌈 ";
  for (let code = 0xa0; code < 0x20000; code++)
    if (/\p{L}/u.test(String.fromCodePoint(code))) letters += String.fromCodePoint(code);
  assert.equal(shown(letters), letters);
});

for (const [what, output, stretches] of [
  ["a color and its end", "a\x1b[31mb\x1b[0mc", ["|a", "ansi-red|b", "|c"]],
  ["a reset without a number", "\x1b[1;31mb\x1b[mc", ["ansi-bold ansi-red|b", "|c"]],
  ["bright as plain colors", "\x1b[92mb\x1b[39mc", ["ansi-green|b", "|c"]],
  ["black and white as the page's text", "\x1b[30ma\x1b[37mb\x1b[97mc", ["|abc"]],
  ["gray and dim", "\x1b[90ma\x1b[39;2mb\x1b[22mc", ["ansi-gray|ab", "|c"]],
  ["a ground", "\x1b[41ma\x1b[40mb\x1b[49mc", ["ansi-on-red|a", "ansi-on-gray|b", "|c"]],
  [
    "256 colors",
    "\x1b[38;5;208ma\x1b[38;5;21mb\x1b[48;5;244mc",
    ["ansi-yellow|a", "ansi-blue|b", "ansi-blue ansi-on-gray|c"],
  ],
  [
    "16 million colors",
    "\x1b[38;2;250;20;30ma\x1b[38:2::20:250:250mb",
    ["ansi-red|a", "ansi-cyan|b"],
  ],
  ["a color of an underline", "\x1b[4;58;5;9;1ma", ["ansi-underline ansi-bold|a"]],
  ["a curly line and its end", "\x1b[4:3ma\x1b[4:0mb", ["ansi-underline|a", "|b"]],
  ["other looks", "\x1b[3;7;9ma\x1b[23;27;29mb", ["ansi-italic ansi-inverse ansi-strike|a", "|b"]],
  ["hidden text, which can be read here", "\x1b[8ma", ["|a"]],
  ["a color that is written over", "\x1b[31mabc\x1b[0m\rX", ["|X", "ansi-red|bc"]],
  ["no color that is cut short", "\x1b[38;5ma\x1b[38mb\x1b[48;2;1mc", ["|ab", "ansi-on-gray|c"]],
  ["numbers of no meaning", "\x1b[999;;-1ma\x1b[>4;1mb", ["|ab"]],
] as const) {
  test(`a terminal styles ${what}`, () => {
    assert.deepEqual(styled(output), stretches);
    assert.deepEqual(styled(...Array.from(output)), stretches, "written character by character");
  });
}

test("the streams share a line, and stderr is told apart", () => {
  const terminal = new Terminal();
  terminal.write("stdout", "ab");
  terminal.write("stderr", "c\x1b[32md");
  terminal.write("stdout", "e\r");
  terminal.write("stderr", "\x1b[0mA");
  assert.equal(textOf(terminal), "Abcde");
  const [line] = terminal.lines;
  assert.deepEqual(line?.styles, ["stderr", "", "stderr", "stderr ansi-green", "ansi-green"]);
});

test("it tells from where on the text has changed", () => {
  const terminal = new Terminal();
  assert.equal(terminal.takeChange(), null);
  const change = (text: string) => {
    terminal.write("stdout", text);
    return terminal.takeChange();
  };
  assert.deepEqual(change("ab\ncd"), { row: 0, column: 0 });
  assert.deepEqual(change("e"), { row: 1, column: 2 });
  assert.deepEqual(change("\u0301"), { row: 1, column: 2 });
  assert.deepEqual(change("\n"), { row: 1, column: 3 });
  assert.deepEqual(change("\x1b[2A\x1b[2Gx"), { row: 0, column: 1 });
  assert.deepEqual(change("\x1b[31m"), null);
});

/** New lines are indented as the file is, so that Python takes them for the same block. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { indentMore } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { indentOnInput } from "@codemirror/language";
import { EditorState, type StateCommand } from "@codemirror/state";
import { fileIndentation, insertIndentedLine } from "../src/cell/indentation.ts";
import { python as run } from "./fixture_page.ts";

/** Opens a text with the cursor where `|` is. */
function open(text: string): EditorState {
  const anchor = text.indexOf("|");
  return EditorState.create({
    doc: text.replace("|", ""),
    selection: { anchor },
    extensions: [python(), fileIndentation, EditorState.tabSize.of(4), indentOnInput()],
  });
}

function press(state: EditorState, command: StateCommand): EditorState {
  let after = state;
  command({ state, dispatch: (transaction) => (after = transaction.state) });
  return after;
}

function type(state: EditorState, text: string): EditorState {
  let after = state;
  for (const one of text) {
    const { from, to } = after.selection.main;
    const typed = { changes: { from, to, insert: one }, selection: { anchor: from + 1 } };
    after = after.update({ ...typed, userEvent: "input.type" }).state;
  }
  return after;
}

const enter = (state: EditorState) => press(state, insertIndentedLine);

function shown(state: EditorState): string {
  const { doc, selection } = state;
  return `${doc.sliceString(0, selection.main.head)}|${doc.sliceString(selection.main.head)}`;
}

/** What is there, what Enter makes of it. */
const ENTER: Record<string, [before: string, after: string]> = {
  "in a block of tabs": ["def f():\n\tx = 1|\n", "def f():\n\tx = 1\n\t|\n"],
  "after a line that opens a block, in one of tabs": [
    "def f():\n\tif True:|\n",
    "def f():\n\tif True:\n\t\t|\n",
  ],
  "in a block of tabs within another": [
    "def f():\n\tif True:\n\t\treturn 1|\n",
    "def f():\n\tif True:\n\t\treturn 1\n\t\t|\n",
  ],
  "in the middle of a line of tabs": ["if 1:\n\tx = 1;| y = 2\n", "if 1:\n\tx = 1;\n\t|y = 2\n"],
  "on a blank line between tabs": ["if 1:\n\tx = 1\n\t|\n", "if 1:\n\tx = 1\n\n\t|\n"],
  "in a block of two spaces": ["if 1:\n  x = 1|\n", "if 1:\n  x = 1\n  |\n"],
  "after an opener, in one of two spaces": ["if 1:\n  if 2:|\n", "if 1:\n  if 2:\n    |\n"],
  "in a block of tabs and then spaces": [
    "if 1:\n\tif 2:\n\t    x = 1|\n",
    "if 1:\n\tif 2:\n\t    x = 1\n\t    |\n",
  ],
  "in a block of spaces after one of tabs": [
    "def f():\n\tx = 1\ndef g():\n    y = 1|\n",
    "def f():\n\tx = 1\ndef g():\n    y = 1\n    |\n",
  ],
  "in a block of tabs after one of spaces": [
    "def f():\n    x = 1\ndef g():\n\tif 1:|\n",
    "def f():\n    x = 1\ndef g():\n\tif 1:\n\t\t|\n",
  ],
  "in the middle of a file of tabs": [
    "x = 1\nif x:|\n\tprint(1)\nif x:\n\tprint(2)\n",
    "x = 1\nif x:\n\t|\n\tprint(1)\nif x:\n\tprint(2)\n",
  ],
  "in a file without a block": ["if 1:|\n", "if 1:\n    |\n"],
  "at the start of a file": ["|x = 1\n", "\n|x = 1\n"],
};
for (const [where, [before, after]] of Object.entries(ENTER)) {
  test(`Enter ${where} keeps the file's indentation`, () => {
    const state = enter(open(before));
    assert.equal(shown(state), after);
    const program = type(state, "pass\n").doc.toString();
    const { output, exit } = run(
      "/",
      ["-c", "import ast, sys; ast.parse(sys.stdin.read())"],
      program,
    );
    assert.equal(exit, 0, output);
  });
}

test("a block that is typed below pasted tabs runs", () => {
  let state = open("def f(x):\n\tif x:|");
  for (const line of ["for n in range(2):", "print(n)"]) state = type(enter(state), line);
  state = type(enter(state), "continue");
  state = type(enter(state), "else:");
  state = type(enter(state), "print('no')");
  const program = `${state.doc.toString()}\nf(0)\nf(1)\n`;
  assert.doesNotMatch(program, /^\t* +/m);
  const { output, exit } = run("/", ["-c", program]);
  assert.equal(exit, 0, output + program);
});

for (const [what, unit] of Object.entries({
  tabs: "\t",
  "two spaces": "  ",
  "four spaces": "    ",
})) {
  test(`Tab in a file of ${what} adds one step of them`, () => {
    const state = press(open(`if 1:\n${unit}x = 1|\n`), indentMore);
    assert.equal(shown(state), `if 1:\n${unit}${unit}x = 1|\n`);
  });
}

test("a file that may not be edited stays as it is", () => {
  const state = EditorState.create({ doc: "\tx", extensions: [EditorState.readOnly.of(true)] });
  assert.equal(enter(state), state);
});

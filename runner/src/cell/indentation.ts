/** Indents new lines as the file does: Python refuses a block of tabs and spaces. */

import { insertNewlineAndIndent } from "@codemirror/commands";
import { getIndentation, IndentContext, indentUnit } from "@codemirror/language";
import {
  countColumn,
  EditorSelection,
  type EditorState,
  type StateCommand,
  Text,
} from "@codemirror/state";

/** The site's own code has this. */
const DEFAULT = "    ";
/** How many lines around the cursor are read. */
const NEAR = 500;
const OPENS_BLOCK = /:\s*(#.*)?$/;

const whitespaceOf = (text: string) => /^[ \t]*/.exec(text)?.[0] ?? "";

/** Returns the lines near the cursor that are not blank: those above, nearest first, or below. */
function linesNear({ doc, selection }: EditorState, where: "above" | "below"): string[] {
  const at = doc.lineAt(selection.main.head).number;
  const step = where === "above" ? -1 : 1;
  const lines: string[] = [];
  for (let line = at, left = NEAR; line >= 1 && line <= doc.lines && left > 0; line += step) {
    const { text } = doc.line(line);
    if (text.trim()) lines.push(text);
    left -= 1;
  }
  return lines;
}

/** Returns what a block of `lines` has more than the line that opens it, or null. */
function unitOf(lines: string[]): string | null {
  for (const [index, opener] of lines.slice(0, -1).entries()) {
    const [outer, inner] = [opener, lines[index + 1] ?? ""].map(whitespaceOf) as [string, string];
    if (OPENS_BLOCK.test(opener) && inner.startsWith(outer) && inner.length > outer.length)
      return inner.slice(outer.length);
  }
  return lines.some((line) => line.startsWith("\t")) ? "\t" : null;
}

/** Returns one step of indentation, as the lines nearest to the cursor have it. */
function unitNear(state: EditorState): string {
  const above = linesNear(state, "above");
  // A block follows the line that opens it, so of the lines above the last block counts.
  for (let end = 2; end <= above.length; end++) {
    const unit = unitOf(above.slice(end - 2, end).reverse());
    if (unit) return unit;
  }
  return unitOf(linesNear(state, "below")) ?? DEFAULT;
}

/** Makes Tab and the editor's own indentation use the file's step. */
export const fileIndentation = indentUnit.compute(["doc", "selection"], (state) => {
  const unit = unitNear(state);
  // CodeMirror takes a step of one kind of character only.
  return /^(\t+| +)$/.test(unit) ? unit : DEFAULT;
});

/** Returns the whitespace that a new line of `column` needs to be a part of the block above it. */
function whitespaceFor(state: EditorState, position: number, column: number): string {
  const { doc, tabSize } = state;
  const last = doc.lineAt(position).number;
  for (let number = last; number > Math.max(0, last - NEAR); number--) {
    const { text } = doc.line(number);
    const whitespace = whitespaceOf(text);
    const missing = column - countColumn(whitespace, tabSize);
    if (!text.trim() || missing < 0) continue;
    if (missing === 0) return whitespace;
    const unit = state.facet(indentUnit);
    return whitespace + (countColumn(unit, tabSize) === missing ? unit : " ".repeat(missing));
  }
  return " ".repeat(column);
}

/**
 * Inserts a line break and the whitespace of the lines above. CodeMirror counts columns
 * alone, and writes them with one kind of character.
 */
export const insertIndentedLine: StateCommand = (target) => {
  const { state, dispatch } = target;
  if (state.readOnly || !/^[ ]*\t/m.test(state.doc.toString()))
    return insertNewlineAndIndent(target);
  const changes = state.changeByRange(({ from, to }) => {
    const line = state.doc.lineAt(from);
    const context = new IndentContext(state, { simulateBreak: from });
    const column =
      getIndentation(context, from) ?? countColumn(whitespaceOf(line.text), state.tabSize);
    const whitespace = whitespaceFor(state, from, column);
    // Whitespace around the break would be added to that of the new line, or be left behind.
    const after = whitespaceOf(state.sliceDoc(to, state.doc.lineAt(to).to)).length;
    const start = state.sliceDoc(line.from, from).trim() ? from : line.from;
    return {
      changes: { from: start, to: to + after, insert: Text.of(["", whitespace]) },
      range: EditorSelection.cursor(start + 1 + whitespace.length),
    };
  });
  dispatch(state.update(changes, { scrollIntoView: true, userEvent: "input" }));
  return true;
};

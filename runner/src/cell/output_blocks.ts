/**
 * Shows the lines of a terminal as text in small blocks, of which the browser lays out
 * only those in view. The time for one long text grows faster than its length: text that
 * changes its direction with each letter takes seconds in one block.
 */

import type { Place } from "../terminal/terminal.ts";
import { TerminalLine } from "../terminal/terminal_line.ts";
import { BlockText } from "./block_text.ts";

/** Characters of a block. */
const BLOCK_LENGTH = 1_000;
/** Stretches of a style of their own, in all. Each is an element, which costs more than text. */
const MOST_STRETCHES = 5_000;

interface Block {
  element: HTMLElement;
  /** Where the next block starts. */
  end: Place;
  stretches: number;
}

export class OutputBlocks {
  /** Whether text was left plain because there were too many stretches. */
  stylesCut = false;
  readonly #element: HTMLElement;
  readonly #blocks: Block[] = [];
  #stretches = 0;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Shows `lines`, which have changed from `place` on. */
  update(lines: readonly TerminalLine[], place: Place): void {
    let last = this.#blocks.at(-1);
    while (last && isAfter(last.end, place)) {
      // Whatever has happened to the elements: a browser's translation wraps and replaces.
      last.element.remove();
      this.#stretches -= last.stretches;
      this.#blocks.pop();
      last = this.#blocks.at(-1);
    }
    const made: Block[] = [];
    let at = last?.end ?? { row: 0, column: 0 };
    while (isBefore(at, lines)) {
      const block = this.#makeBlock(lines, at);
      made.push(block);
      at = block.end;
    }
    this.#blocks.push(...made);
    this.#element.append(...made.map(({ element }) => element));
  }

  #makeBlock(lines: readonly TerminalLine[], { row, column }: Place): Block {
    const block = new BlockText(MOST_STRETCHES - this.#stretches);
    const line = lines[row] ?? new TerminalLine();
    const isLast = row === lines.length - 1;
    const end =
      column > 0 || line.length > BLOCK_LENGTH
        ? addPiece(block, line, { row, column }, isLast)
        : addLines(block, lines, row);
    this.#stretches += block.stretches;
    this.stylesCut ||= block.stylesCut;
    return { element: block.element, end, stretches: block.stretches };
  }
}

/** Adds whole lines, beginning with that of `start`, as many as fit. */
function addLines(block: BlockText, lines: readonly TerminalLine[], start: number): Place {
  let row = start;
  let columns = 0;
  let room = BLOCK_LENGTH;
  for (const line of lines.slice(start, start + BLOCK_LENGTH)) {
    room -= line.length + 1;
    if (row > start && room < 0) break;
    columns = Math.max(columns, line.length);
    block.add(line, 0, line.length);
    if (row < lines.length - 1) block.addLineEnd();
    row += 1;
  }
  block.finish("output-lines", columns, row - start);
  return { row, column: 0 };
}

/** Adds a piece of a line that is too long for a block. The pieces stand side by side. */
function addPiece(
  block: BlockText,
  line: TerminalLine,
  { row, column }: Place,
  isLast: boolean,
): Place {
  const end = Math.min(column + BLOCK_LENGTH, line.length);
  block.add(line, column, end);
  block.finish("output-piece", end - column, 1);
  if (end < line.length) return { row, column: end };
  if (!isLast) block.element.append("\n");
  return { row: row + 1, column: 0 };
}

function isAfter(one: Place, other: Place): boolean {
  return one.row > other.row || (one.row === other.row && one.column > other.column);
}

/** Whether there is text left to show from `place` on. */
function isBefore({ row, column }: Place, lines: readonly TerminalLine[]): boolean {
  return row < lines.length - 1 || (row < lines.length && column < (lines[row]?.length ?? 0));
}

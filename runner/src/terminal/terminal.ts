/** What a terminal would show of an output: lines that later output may still change. */

import type { Stream } from "../common/messages.ts";
import { EscapeParser } from "./escape_parser.ts";
import { TerminalLine } from "./terminal_line.ts";
import { TextStyle } from "./text_style.ts";

/** The size that Python says a terminal has. Lines are not broken at its width. */
const ROWS = 24;
const COLUMNS = 80;
/** Characters that stand on, or join, the one before. */
const MARK = /[\p{M}\u200d]/u;
const FIRST_MARK = "\u0300";

/** A place in the text: both count from 0. */
export interface Place {
  row: number;
  column: number;
}

export class Terminal {
  readonly lines: TerminalLine[] = [new TerminalLine()];
  /** Whether marks were left out because a letter had too many. */
  marksCut = false;
  #row = 0;
  #column = 0;
  /** The first row of the screen. What is above has scrolled away, and stays as it is. */
  #top = 0;
  #changed: Place | null = null;
  #stream: Stream = "stdout";
  #classes = "";
  readonly #style = new TextStyle();
  readonly #parser = new EscapeParser();

  /** Prints `text`. */
  write(stream: Stream, text: string): void {
    this.#stream = stream;
    this.#updateClasses();
    for (const token of this.#parser.parse(text)) {
      if (token.kind === "text") for (const character of token.text) this.#put(character);
      else if (token.kind === "control") this.#control(token.text);
      else if (token.final === "m") {
        this.#style.apply(token.parameters);
        this.#updateClasses();
      } else this.#perform(token.final, token.parameters.split(";").map(Number));
    }
  }

  /** Returns from where on the text has changed since the last time; null if nowhere. */
  takeChange(): Place | null {
    const changed = this.#changed;
    this.#changed = null;
    return changed;
  }

  get #line(): TerminalLine {
    return this.#lineAt(this.#row);
  }

  #lineAt(row: number): TerminalLine {
    let line = this.lines[row];
    while (!line) {
      this.#touch(this.lines.length - 1, this.lines.at(-1)?.length ?? 0);
      this.lines.push(new TerminalLine());
      line = this.lines[row];
    }
    this.#top = Math.max(this.#top, this.lines.length - ROWS);
    return line;
  }

  #put(character: string): void {
    if (this.#column > 0 && character >= FIRST_MARK && MARK.test(character)) {
      this.#touch(this.#row, this.#column - 1);
      if (!this.#line.addMark(this.#column - 1, character)) this.marksCut = true;
      return;
    }
    this.#touch(this.#row, Math.min(this.#column, this.#line.length));
    this.#line.put(this.#column, character, this.#classes);
    this.#column += 1;
  }

  #control(character: string): void {
    if (character === "\n" || character === "\v" || character === "\f") {
      this.#row += 1;
      this.#column = 0;
      this.#lineAt(this.#row);
    } else if (character === "\r") this.#column = 0;
    else if (character === "\b") this.#moveTo(this.#row, this.#settledColumn() - 1);
    else if (character === "\t" && this.#column === this.#line.length) this.#put(character);
    else if (character === "\t") this.#moveTo(this.#row, (this.#column | 7) + 1);
  }

  /** Moves the cursor or erases, if that is what the sequence says. */
  #perform(final: string, [first = 0, second = 0]: number[]): void {
    const column = this.#settledColumn();
    const count = Math.max(1, first || 0);
    if (final === "A") this.#moveTo(this.#row - count, column);
    else if (final === "B") this.#moveTo(this.#row + count, column);
    else if (final === "C") this.#moveTo(this.#row, column + count);
    else if (final === "D") this.#moveTo(this.#row, column - count);
    else if (final === "E") this.#moveTo(this.#row + count, 0);
    else if (final === "F") this.#moveTo(this.#row - count, 0);
    else if (final === "G") this.#moveTo(this.#row, count - 1);
    else if (final === "H" || final === "f")
      this.#moveTo(this.#top + count - 1, Math.max(1, second || 0) - 1);
    // 1 would erase what is before the cursor; as good as nobody uses it.
    else if (final === "J" && first !== 1) this.#eraseScreen(first > 0);
    else if (final === "K" && first !== 1) this.#erase(this.#row, first > 0 ? 0 : column);
  }

  /** Moves the cursor within the screen. */
  #moveTo(row: number, column: number): void {
    this.#row = Math.min(Math.max(row, this.#top), this.#top + ROWS - 1);
    const length = this.#expandTabs();
    this.#column = Math.min(Math.max(column, 0), Math.max(COLUMNS - 1, length));
  }

  /** Returns the cursor's column as it is seen: a tab may have moved it further. */
  #settledColumn(): number {
    const atEnd = this.#column === this.lines[this.#row]?.length;
    const length = this.#expandTabs();
    if (atEnd) this.#column = length;
    return this.#column;
  }

  /** Returns the length of the cursor's line in columns. There may be no such line yet. */
  #expandTabs(): number {
    const line = this.lines[this.#row];
    if (line?.expandTabs()) this.#touch(this.#row, 0);
    return line?.length ?? 0;
  }

  /** Erases a row from `column` on. */
  #erase(row: number, column: number): void {
    this.#touch(row, column);
    this.#lineAt(row).cut(column);
  }

  /** Erases the whole screen, or only what comes after the cursor. */
  #eraseScreen(whole: boolean): void {
    if (whole) for (let row = this.#top; row < this.#row; row++) this.#erase(row, 0);
    this.#erase(this.#row, whole ? 0 : this.#column);
    this.lines.length = (whole ? this.#top : this.#row) + 1;
  }

  #touch(row: number, column: number): void {
    const changed = this.#changed;
    if (!changed || row < changed.row || (row === changed.row && column < changed.column))
      this.#changed = { row, column };
  }

  #updateClasses(): void {
    const own = this.#style.classes;
    if (this.#stream === "stdout") this.#classes = own;
    else this.#classes = own ? `stderr ${own}` : "stderr";
  }
}

/** Says how a row is drawn: where its words stand, and the line between its two ends. */

import { h, type Node } from "./element.ts";
import { wrapped } from "./plain_text.ts";
import { callLines, INDENT, valueText } from "./row_text.ts";
import type { Row } from "./rows.ts";

export const LETTER = 6.1;
export const [LINE, BAR] = [12, 5];
/** A row with its words above its line, and one with its words beside it. */
const [HIGH, LOW] = [30, 18];
/** Above the lower edge of a high row is its line. */
const FOOT = 9;
/** How far a call within a column reaches out of it. */
const HOOK = 16;
/** Words that find less room than this on the right stand on the left. */
const LEAST_LETTERS = 16;
const [MOST_LINES, LONGEST] = [4, 60];

/** The words of a row, and where they begin or end. */
interface Words {
  lines: readonly string[];
  x: number;
  anchor: "start" | "end" | "middle";
}

export const shift = (depth: number) => Math.min(Math.max(depth, 0), 6) * (BAR - 1);
export const round = (number: number) => Math.round(number * 10) / 10;
const INDENT_TEXT = " ".repeat(INDENT);
const letters = (width: number) => Math.floor(width / LETTER);
const widthOf = (lines: readonly string[]) =>
  Math.max(...lines.map((line) => line.length)) * LETTER;
const arrow = (x: number, y: number, way: number) =>
  `M${round(x - 5 * way)} ${y - 3.5}L${round(x)} ${y}l${-5 * way} 3.5`;

export class RowShapes {
  readonly #columns: readonly number[];
  readonly #width: number;

  constructor(columns: readonly number[], width: number) {
    this.#columns = columns;
    this.#width = width;
  }

  heightOf(row: Row): number {
    const base = isHigh(row) ? HIGH : LOW;
    return base + (this.#words(row).lines.length - 1) * LINE;
  }

  /** Where a call's bar begins, in a row that is so high. */
  barTop = (height: number) => height - FOOT;

  text(row: Row, top: number): Node {
    const { lines, x, anchor } = this.#words(row);
    const kind = row.kind === "call" ? {} : { class: row.kind };
    const first = round(top + (isHigh(row) ? LINE : isArrow(row) ? LINE - 2.5 : LINE + 0.5));
    const place = (number: number) => ({
      x: round(x + (number && row.call && anchor === "start" ? INDENT * LETTER : 0)),
      y: first + number * LINE,
    });
    const all = { ...kind, ...(anchor === "start" ? {} : { "text-anchor": anchor }) };
    if (lines.length === 1) return h("text", { ...all, ...place(0) }, lines[0] ?? "");
    return h("text", all, ...lines.map((line, number) => h("tspan", place(number), line)));
  }

  /** Returns the path of a row's line; its arrow is part of it. */
  line(row: Row, top: number, height: number): string {
    const { kind, from, to } = row;
    const [own, other] = this.#ends(row);
    const isHook = from === to;
    // What comes back stands just above its arrow, which would strike it out.
    const y = round(isHigh(row) ? top + height - FOOT : isArrow(row) ? top + 14 : top + 11);
    if (kind === "context" || kind === "gap" || (kind === "pause" && isHook)) return "";
    if (kind === "caught") {
      const x = round(this.#middle(row));
      return `M${x - 3.5} ${round(top + 9)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0`;
    }
    if (from === null || to === null) {
      // The error leaves the program, or a task begins.
      const x = this.#middle(row);
      if (kind === "raise") return `M${round(x - 5)} ${round(top + 4)}l10 10m0-10l-10 10`;
      return `M${round(x - 12)} ${y}h5${arrow(x - 4, y, 1)}`;
    }
    const isBack = kind !== "call";
    const [start, end] = isBack && !isThrown(row) ? [own, other] : [other, own];
    if (isHook) {
      const way = this.#sideOf(row) === "end" ? -1 : 1;
      const out = Math.max(start * way, end * way) * way + HOOK * way;
      const back = isHigh(row) ? y : round(top + 13);
      const up = isHigh(row) ? y - 6 : round(top + 6);
      return `M${round(start + way)} ${up}H${round(out)}V${back}H${round(end + 2 * way)}${arrow(end + 2 * way, back, -way)}`;
    }
    const way = Math.sign(end - start);
    return `M${round(start)} ${y}H${round(end - way)}${arrow(end - way, y, way)}`;
  }

  /** Where the lines of a row touch its own call, and the call at its other end. */
  #ends(row: Row): [own: number, other: number] {
    const isCall = row.kind === "call" || isThrown(row);
    const [own, other] = isCall ? [row.to, row.from] : [row.from, row.to];
    const [x, y] = [this.#columns[own ?? other ?? 0] ?? 0, this.#columns[other ?? own ?? 0] ?? 0];
    // A hook leaves on the side of its words.
    const hook = this.#sideOf(row) === "end" ? -1 : 1;
    const [toOther, toOwn] = x === y ? [hook, hook] : [Math.sign(y - x), Math.sign(x - y)];
    const ownX = row.makes ? x + 5 * toOther : edge(x, row.depth, toOther);
    return [ownX, edge(y, row.otherDepth, toOwn)];
  }

  #middle({ from, to, depth }: Row): number {
    return (this.#columns[from ?? to ?? 0] ?? 0) + shift(depth);
  }

  /** On which side of a column words begin: those of its hooks stand all on one. */
  #sideOf({ from, to }: Row): "start" | "end" {
    const x = this.#columns[to ?? from ?? 0] ?? 0;
    return letters(this.#width - x) < LEAST_LETTERS && letters(x) > LEAST_LETTERS ? "end" : "start";
  }

  #words(row: Row): Words {
    const { kind, to, call, label } = row;
    const [own, other] = this.#ends(row);
    if (kind === "gap") return { lines: [label], x: this.#width / 2, anchor: "middle" };
    const write = (most: number) =>
      call ? callLines(call, most, MOST_LINES) : wrapped(valueText(label, 200), most, 3);
    if (isArrow(row) && kind !== "call") {
      // What comes back is no wider than its arrow, as far as that can be.
      const left = Math.min(own, other) + (own < other ? 5 : 9);
      const room = letters(Math.abs(own - other) - 16);
      const most = Math.max(room, /^\S*/.exec(label)?.[0].length ?? 0, 5);
      const lines = kind === "raise" ? write(most) : [valueText(label, Math.max(room, 9))];
      return this.#within({ lines, x: left, anchor: "start" }, row);
    }
    if (isArrow(row)) {
      // A call's words stand beside its caller.
      const isRight = own > other;
      const most = letters(isRight ? this.#width - other - 8 : other - 8);
      const lines = write(Math.max(most, LEAST_LETTERS + 8));
      const place = {
        x: isRight ? other + 5 : other - 5,
        anchor: isRight ? "start" : "end",
      } as const;
      return this.#within({ lines, ...place }, row);
    }
    const anchor = this.#sideOf(row);
    const away = anchor === "end" ? -1 : 1;
    const beyond = isHigh(row) ? 4 : kind === "return" || kind === "raise" ? HOOK + 5 : 9;
    const isCross = kind === "raise" && to === null;
    const outer = isHigh(row) ? other : away * Math.max(own * away, other * away);
    const x = outer + away * (isCross ? 9 : beyond);
    const room = letters((anchor === "end" ? x : this.#width - x) - 4);
    return this.#within({ lines: write(Math.max(Math.min(room, LONGEST), 9)), x, anchor }, row);
  }

  /** Moves words into the picture. */
  #within({ lines, x, anchor }: Words, { call }: Row): Words {
    const indented = call
      ? lines.map((line, number) => (number ? INDENT_TEXT + line : line))
      : lines;
    const width = widthOf(indented);
    const inside =
      anchor === "end" ? Math.max(x, 3 + width) : Math.max(3, Math.min(x, this.#width - 3 - width));
    return { lines, x: inside, anchor };
  }
}

/** The edge of a call's bar on one side; of the program's top level that of its column. */
const edge = (x: number, depth: number, way: number) =>
  depth < 0 ? x : x + shift(depth) + (way * BAR) / 2;

/** Whether a caller throws an error into a generator. */
const isThrown = ({ kind, event }: Row) => kind === "raise" && event.kind === "resume";

/** Whether its line leads from one column to another. */
const isArrow = ({ from, to }: Row) => from !== to && from !== null && to !== null;

/** Whether the words stand above a line, and not beside it. */
const isHigh = (row: Row) => row.kind === "call" || (row.kind === "raise" && isArrow(row));

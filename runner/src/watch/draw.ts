/** Draws a layout as SVG: classes only, since the colors are the page's. */

import { h, type Node } from "./element.ts";
import type { Column, Layout, Row } from "./rows.ts";
import { clipped, nameLines } from "./plain_text.ts";
import { callText, valueText } from "./row_text.ts";

/** What is drawn fits into the width of a phone, where one unit is one pixel. */
const WIDTH = 340;
/** The least room between two columns, for their names: seven columns fit. */
const LEAST = 45;
/** What the first and the last name need beside their columns, and text beside the last. */
const [MARGIN, BESIDE] = [27, 12];
const LETTER = 6.1;
const [LINE, ROW, LOW_ROW] = [12, 30, 17];
const BAR = 5;
/** How far a call within a column reaches out of it. */
const HOOK = 16;

export interface DrawOptions {
  /** Names the picture to who does not see it. */
  label: string;
  /** Which side of a pattern it is: its color. */
  side?: string;
  /** The row at which two programs part. */
  marked?: number | null;
}

export interface Picture {
  svg: Node;
  /** Where each row begins, and where all end, in units of the picture. */
  tops: readonly number[];
}

/** Returns the picture. Its text is for eyes alone: the steps stand as a list beside it. */
export function draw(layout: Layout, options: DrawOptions): Picture {
  const { svg, tops } = new Drawing(layout, options);
  return { svg, tops };
}

const round = (number: number) => Math.round(number * 10) / 10;
/** Where the text of a row is quiet: it is seen, and passed over. */
const isLow = ({ kind, text, call }: Row) =>
  kind === "pause" || kind === "context" || !(text || call);

class Drawing {
  readonly svg: Node;
  readonly #layout: Layout;
  readonly #width: number;
  readonly #columns: number[];
  readonly tops: number[] = [];
  /** Kind of line → what is drawn of it: one element for all rows. */
  readonly #paths = new Map<string, string[]>();

  constructor(layout: Layout, { label, side, marked = null }: DrawOptions) {
    this.#layout = layout;
    const { columns, rows, left } = layout;
    const margin = columns.length > 1 ? MARGIN : 12;
    const gaps = columns.length - 1;
    this.#width = Math.max(WIDTH, 2 * margin + BESIDE + LEAST * gaps);
    const gap = gaps > 0 ? (this.#width - 2 * margin - BESIDE) / gaps : 0;
    this.#columns = columns.map((_, number) => margin + gap * number);
    const names = columns.map((column) => this.#lines(column, gap || this.#width));
    const head = Math.max(1, ...names.map(({ length }) => length)) * LINE + 10;
    let y = head + 6;
    for (const row of rows) {
      this.tops.push(y);
      y += isLow(row) ? LOW_ROW : ROW;
    }
    this.tops.push(y);
    const texts = rows.map((row, number) => this.#row(row, number));
    const below = left
      ? [h("text", { x: 4, y: y + LINE, class: "quiet" }, `… and ${left} more`)]
      : [];
    const height = y + 6 + (left ? LINE : 0);
    const wide = this.#width > WIDTH ? " watch-wide" : "";
    const classes = `watch-picture${side ? ` watch-${side}` : ""}${wide}`;
    const size = {
      viewBox: `0 0 ${round(this.#width)} ${round(height)}`,
      width: round(this.#width),
    };
    this.svg = h(
      "svg",
      { ...size, class: classes, role: "img", "aria-label": label },
      ...this.#band(marked),
      h("path", {
        class: "lane",
        d: this.#columns.map((x) => `M${round(x)} ${head}V${round(y)}`).join(""),
      }),
      ...this.#bars(),
      ...Array.from(this.#paths, ([kind, lines]) => h("path", { class: kind, d: lines.join("") })),
      ...names.flatMap((lines, number) => this.#name(lines, number)),
      ...texts,
      ...this.#repeats(),
      ...below,
    );
  }

  #lines({ name, about }: Column, room: number): string[] {
    const most = Math.max(7, Math.floor(room / LETTER) - 1);
    return [...nameLines(name, most), ...(about ? [clipped(about, most)] : [])];
  }

  #name(lines: readonly string[], number: number): Node[] {
    const x = this.#columns[number] ?? 0;
    const longest = Math.max(...lines.map(({ length }) => length)) * LETTER;
    const middle = Math.min(Math.max(x, longest / 2 + 2), this.#width - longest / 2 - 2);
    return lines.map((line, at) =>
      h(
        "text",
        { class: "name", x: round(middle), y: LINE * (at + 1), "text-anchor": "middle" },
        line,
      ),
    );
  }

  #band(row: number | null): Node[] {
    const [top, bottom] = [this.tops[row ?? -1], this.tops[(row ?? -1) + 1]];
    if (row === null || top === undefined || bottom === undefined) return [];
    const box = {
      x: 0.5,
      y: round(top - 1),
      width: round(this.#width - 1),
      height: round(bottom - top),
    };
    return [h("rect", { class: "marked", ...box, rx: 3 })];
  }

  #bars(): Node[] {
    const { bars, rows } = this.#layout;
    const drawn = bars.flatMap(({ column, depth, first, last }) => {
      const from = this.tops[first];
      const to = this.tops[Math.min(last, rows.length - 1) + 1];
      if (from === undefined || to === undefined || first >= rows.length) return [];
      const x = (this.#columns[column] ?? 0) + shift(depth) - BAR / 2;
      const top = from + (ROW - 9);
      return [`M${round(x)} ${round(top)}h${BAR}V${round(Math.max(to - 5, top + 4))}h${-BAR}z`];
    });
    return drawn.length ? [h("path", { class: "bar", d: drawn.join("") })] : [];
  }

  /** Draws the line of a row, and returns its text. */
  #row(row: Row, number: number): Node {
    const top = this.tops[number] ?? 0;
    const y = top + (isLow(row) ? LOW_ROW - 7 : ROW - 9);
    const own = row.kind === "call" ? row.to : row.from;
    const at = (this.#columns[own ?? 0] ?? 0) + shift(row.depth);
    const other = row.kind === "call" ? row.from : row.to;
    const start = this.#line(row, at, own === other ? at : (this.#columns[other ?? 0] ?? 0), y);
    const most = Math.floor((this.#width - 6) / LETTER);
    const text = row.call ? callText(row.call, most) : valueText(row.text, most);
    const x = Math.max(3, Math.min(start + 4, this.#width - text.length * LETTER - 3));
    const kind = row.kind === "call" ? "" : row.kind;
    const isOnLine = isLow(row);
    const place = { x: round(x), y: round(isOnLine ? top + LINE - 1 : top + LINE) };
    return h("text", kind ? { class: kind, ...place } : place, text);
  }

  /** Adds a line between two columns, or a hook within one. Returns where its text begins. */
  #line({ kind, from, to, depth }: Row, own: number, other: number, y: number): number {
    if (kind === "context") return own + 8;
    const isBack = kind !== "call";
    if (kind === "pause" && from === to) return own + 8;
    const isFromNowhere = from === null || to === null;
    if (isFromNowhere && kind === "raise") {
      // The error leaves the program.
      this.#add("raise", `M${round(own - 5)} ${y - 5}l10 10m0-10l-10 10`);
      return own + 6;
    }
    if (isFromNowhere) {
      this.#add(kind, `M${round(own - 9)} ${y}h5${arrow(own - 3, y, 1)}`);
      return own;
    }
    if (from === to) {
      // The outer call is one to the left.
      const [x, back] = [own, own - (depth ? BAR - 1 : 0)];
      const [start, end] = isBack ? [x, back] : [back, x];
      const hook = `M${round(start + 3)} ${y - 6}h${HOOK}v6H${round(end + 4)}`;
      this.#add(kind, hook + arrow(end + 4, y, -1));
      return own + 4;
    }
    const [start, end] = isBack ? [own, other] : [other, own];
    const way = Math.sign(end - start);
    this.#add(
      kind,
      `M${round(start + 3 * way)} ${y}H${round(end - 4 * way)}${arrow(end - 3 * way, y, way)}`,
    );
    return Math.min(start, end) + 2;
  }

  #add(kind: string, line: string): void {
    this.#paths.set(kind, [...(this.#paths.get(kind) ?? []), line]);
  }

  #repeats(): Node[] {
    const { repeats, rows } = this.#layout;
    const x = this.#width - 3;
    return repeats.flatMap(({ first, last, times }) => {
      const [from, to] = [this.tops[first], this.tops[Math.min(last, rows.length - 1) + 1]];
      if (from === undefined || to === undefined || first >= rows.length) return [];
      const bracket = `M${x - 4} ${round(from + 2)}h4V${round(to - 4)}h-4`;
      const place = { class: "times", x: x - 3, y: round(to - 6), "text-anchor": "end" };
      return [h("path", { class: "bracket", d: bracket }), h("text", place, `×${times}`)];
    });
  }
}

const shift = (depth: number) => Math.min(depth, 6) * (BAR - 1);
const arrow = (x: number, y: number, way: number) =>
  `M${round(x - 5 * way)} ${y - 3.5}L${round(x)} ${y}l${-5 * way} 3.5`;

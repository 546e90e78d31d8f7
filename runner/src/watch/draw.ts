/** Draws a layout as SVG: classes only, since the colors are the page's. */

import { h, type Node } from "./element.ts";
import { clipped, nameLines } from "./plain_text.ts";
import { BAR, LETTER, LINE, round, RowShapes, shift } from "./row_shape.ts";
import type { Column } from "./columns.ts";
import type { Layout } from "./rows.ts";

/** What is drawn fits into the width of a phone, where one unit is one pixel. */
const WIDTH = 340;
/** The least room between two columns, for their names: seven columns fit. */
const LEAST = 45;
/** What the first and the last name need beside their columns, and text beside the last. */
const [MARGIN, BESIDE] = [27, 12];

export interface DrawOptions {
  /** Names the picture to who does not see it. */
  label: string;
  /** Which side of a pattern it is: its color. */
  side?: string;
  /** The row at which two programs part. */
  marked?: number | null;
  /** Where rows stand beside those of another picture; without it one follows the other. */
  places?: readonly Place[];
  /** How high the names are, if another picture beside it has higher ones. */
  head?: number;
}

/** Where a row is, in units of the picture, from its first row on. */
export interface Place {
  top: number;
  height: number;
}

/** A part of a picture, from one height to another. */
interface Part {
  from: number;
  to: number;
  /** Whether it is there for the other picture alone, which has a row beside it. */
  isGap: boolean;
}

export interface Picture {
  svg: Node;
  /** Where each row begins, and where all end, in units of the picture. */
  tops: readonly number[];
}

/** Returns the picture. Its text is for eyes alone: the steps stand as a list beside it. */
export const draw = (layout: Layout, options: DrawOptions): Picture =>
  new Drawing(layout).picture(options);

export class Drawing {
  /** How high each row and the names are. */
  readonly heights: readonly number[];
  readonly head: number;
  readonly #layout: Layout;
  readonly #width: number;
  readonly #columns: readonly number[];
  readonly #names: readonly (readonly string[])[];
  readonly #shapes: RowShapes;
  #places: readonly Place[] = [];

  constructor(layout: Layout) {
    this.#layout = layout;
    const { columns, rows } = layout;
    const margin = columns.length > 1 ? MARGIN : 12;
    const gaps = columns.length - 1;
    this.#width = Math.max(WIDTH, 2 * margin + BESIDE + LEAST * gaps);
    const gap = gaps > 0 ? (this.#width - 2 * margin - BESIDE) / gaps : 0;
    this.#columns = columns.map((_, number) => margin + gap * number);
    this.#names = columns.map((column) => this.#lines(column, gap || this.#width));
    this.head = Math.max(1, ...this.#names.map(({ length }) => length)) * LINE + 10;
    this.#shapes = new RowShapes(this.#columns, this.#width);
    this.heights = rows.map((row) => this.#shapes.heightOf(row));
  }

  picture(options: DrawOptions): Picture {
    const bottom = this.#place(options);
    const part = { from: 0, to: bottom + 6, isGap: false };
    const svg = this.#draw(part, options, this.#about(options));
    return { svg, tops: [...this.#places.map(({ top }) => top), bottom] };
  }

  /** Returns the picture in parts, so that those can be hidden that are gaps. */
  inParts(options: DrawOptions): Node {
    const bottom = this.#place(options);
    const parts: Part[] = [{ from: 0, to: bottom + 6, isGap: false }];
    this.#places.forEach(({ top }, number) => {
      const above = this.#places[number - 1];
      const end = above ? above.top + above.height : this.#top(options);
      const gap = { from: end, to: top - 2, isGap: true };
      const last = parts.at(-1);
      if (gap.to <= gap.from || !last) return;
      parts.push(gap, { ...last, from: gap.to });
      last.to = gap.from;
    });
    const drawn = parts.map((part) =>
      this.#draw(part, options, part.isGap ? { class: "watch-gap" } : {}),
    );
    return h("div", this.#about(options), ...drawn);
  }

  /** Where rows can begin, below the names. */
  #top = ({ head = this.head }: DrawOptions) => head + 6;

  /** Decides where rows stand, and returns where they end. */
  #place(options: DrawOptions): number {
    const first = this.#top(options);
    const rows = options.places ?? stacked(this.heights);
    this.#places = rows.map(({ top, height }) => ({ top: top + first, height }));
    const { top, height } = this.#places.at(-1) ?? { top: first, height: 0 };
    return top + height;
  }

  #about({ label, side }: DrawOptions) {
    const wide = this.#width > WIDTH ? " watch-wide" : "";
    const name = `watch-picture${side ? ` watch-${side}` : ""}${wide}`;
    return { class: name, role: "img", "aria-label": label };
  }

  #draw(
    part: Part,
    { marked = null, head = this.head }: DrawOptions,
    about: Node["attributes"],
  ): Node {
    const { from, to } = part;
    const rows = this.#layout.rows.map((row, number) => ({
      ...{ row, top: this.#places[number]?.top ?? 0 },
    }));
    const size = { viewBox: `0 ${round(from)} ${round(this.#width)} ${round(to - from)}` };
    return h(
      "svg",
      { ...size, width: round(this.#width), ...about },
      ...this.#band(marked, part),
      h("path", { class: "lane", d: this.#lanes(head, part) }),
      ...this.#bars(part),
      ...this.#rowLines(part),
      ...(from ? [] : this.#names.flatMap((lines, number) => this.#name(lines, number))),
      ...rows.flatMap(({ row, top }) => (isIn(part, top) ? [this.#shapes.text(row, top)] : [])),
      ...this.#repeats(part),
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

  /** Draws a line below each name, of an object that is made from there on. */
  #lanes(head: number, { from, to }: Part): string {
    const { rows } = this.#layout;
    const lines = this.#columns.map((x, column) => {
      const first = rows.findIndex(({ from, to }) => from === column || to === column);
      const place = rows[first]?.makes ? this.#places[first] : undefined;
      const top = Math.max(place ? place.top + this.#shapes.barTop(place.height) : head, from);
      return top < to ? `M${round(x)} ${round(top)}V${round(to)}` : "";
    });
    return lines.join("");
  }

  #band(row: number | null, part: Part): Node[] {
    const place = this.#places[row ?? -1];
    if (!place || !isIn(part, place.top)) return [];
    const { top, height } = place;
    const box = { x: 0.5, y: round(top - 1), width: round(this.#width - 1), height: round(height) };
    return [h("rect", { class: "marked", ...box, rx: 3 })];
  }

  #bars(part: Part): Node[] {
    const { bars, rows } = this.#layout;
    const gap = this.#places[rows.findIndex(({ kind }) => kind === "gap")];
    const drawn = bars.flatMap(({ column, depth, first, last }) => {
      const [from, to] = [this.#places[first], this.#places[last]];
      if (!from || !to) return [];
      const middle = this.#columns[column] ?? 0;
      const top = from.top + this.#shapes.barTop(from.height);
      // An object that has just been made is a box.
      if (rows[first]?.makes && first === last)
        return isIn(part, top) ? [`M${round(middle - 5)} ${round(top - 4.5)}h10v9h-10z`] : [];
      const x = round(middle + shift(depth) - BAR / 2);
      const bottom = Math.max(to.top + to.height - 4, top + 4);
      if (bottom < part.from || top > part.to) return [];
      return barPieces(x, top, bottom, gap);
    });
    return drawn.length ? [h("path", { class: "bar", d: drawn.join("") })] : [];
  }

  /** Draws the lines of all rows: one element for those of a kind. */
  #rowLines(part: Part): Node[] {
    const paths = new Map<string, string[]>();
    this.#layout.rows.forEach((row, number) => {
      const { top = 0, height = 0 } = this.#places[number] ?? {};
      const line = isIn(part, top) ? this.#shapes.line(row, top, height) : "";
      if (line) paths.set(row.kind, [...(paths.get(row.kind) ?? []), line]);
    });
    return Array.from(paths, ([kind, lines]) => h("path", { class: kind, d: lines.join("") }));
  }

  #repeats(part: Part): Node[] {
    const x = this.#width - 3;
    return this.#layout.repeats.flatMap(({ first, last, times }) => {
      const [from, to] = [this.#places[first], this.#places[last]];
      if (!from || !to) return [];
      const bottom = to.top + to.height;
      if (bottom < part.from || from.top > part.to) return [];
      const bracket = `M${x - 4} ${round(from.top + 2)}h4V${round(bottom - 4)}h-4`;
      const place = { class: "times", x: x - 3, y: round(bottom - 6), "text-anchor": "end" };
      return [h("path", { class: "bracket", d: bracket }), h("text", place, `×${times}`)];
    });
  }
}

/** Whether what begins at a height is in a part. */
const isIn = ({ from, to }: Part, top: number) => from <= top && top < to;

/**
 * Draws a bar, open and interrupted where rows are left out: what comes after them may be of
 * another call.
 */
function barPieces(x: number, top: number, bottom: number, gap: Place | undefined): string[] {
  const [from, to] = gap ? [round(gap.top), round(gap.top + gap.height)] : [bottom, bottom];
  if (!gap || bottom <= from || top >= to)
    return [`M${x} ${round(top)}h${BAR}V${round(bottom)}h${-BAR}z`];
  return [
    ...(top < from ? [`M${x} ${from}V${round(top)}h${BAR}V${from}`] : []),
    ...(bottom > to ? [`M${x} ${to}V${round(bottom)}h${BAR}V${to}`] : []),
  ];
}

/** Puts each row below the one before. */
function stacked(heights: readonly number[]): Place[] {
  let end = 0;
  return heights.map((height) => ({ top: (end += height) - height, height }));
}

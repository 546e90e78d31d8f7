/** Puts two runs side by side: what a page shows of its own code, and of the reader's. */

import type { Recording } from "../common/recording.ts";
import { compare } from "./difference.ts";
import { type DifferenceText, differenceText } from "./difference_text.ts";
import { draw } from "./draw.ts";
import { type Child, h, type Node } from "./element.ts";
import { layOut } from "./layout.ts";
import type { Layout } from "./rows.ts";
import { marks } from "./marks.ts";
import { stepList } from "./step_list.ts";

const SIDES = ["before", "after"] as const;
/** After the place where they part, a reader wants to see where that leads. */
const ROWS_AFTER = 10;
const LEAST_ROWS = 16;

/** Three readers who saw pictures alone had to guess this. */
const KEY =
  "Read the pictures from top to bottom. The first column has the program’s own functions, " +
  "and a hook there is one of them calling another. A frame marks the row at which the two " +
  "runs part. What a call returns stands after “→”, or above a dashed arrow. A red arrow is " +
  "an error that leaves a function, and a cross is a program that ends with one.";

/** What one of the two pictures is drawn of. */
interface Drawn {
  side: (typeof SIDES)[number];
  /** With no more rows than are drawn. */
  layout: Layout;
  /** The row at which the two part. */
  marked: number | null;
}

export interface Pictures {
  figure: Node;
  sentence: string;
  pictures: Drawn[];
}

/** Draws two runs, and says where they part. */
export function drawBoth(before: Recording, after: Recording): Pictures {
  const comparison = compare(before, after);
  const text = differenceText(comparison);
  const at = marks(comparison);
  const full = SIDES.map((side) => layOut(comparison[side], { marked: at[side] }));
  const pictures = SIDES.map((side, number): Drawn => {
    const marked = full[number] ? rowAt(full[number], at[side]) : null;
    const most = Math.max(LEAST_ROWS, (marked ?? 0) + ROWS_AFTER);
    return { side, marked, layout: layOut(comparison[side], { marked: at[side], most }) };
  });
  const drawn = pictures.map(({ side, layout, marked }) => {
    const label = `Who calls whom in ${side}.py; the steps are listed below`;
    return draw(layout, { label, side, marked }).svg;
  });
  const lists = full.map((layout, number) => stepList(layout, `The steps of ${SIDES[number]}.py`));
  // What is wider than a phone scrolls, also by keys.
  const isWide = drawn.some(({ attributes }) => `${attributes.class}`.includes("watch-wide"));
  const scrolls = isWide ? { tabindex: 0, role: "region", "aria-label": "The pictures" } : {};
  const caption = h("figcaption", {}, ...captionOf(text));
  const figure = h(
    "figure",
    { class: "watch", translate: "no" },
    caption,
    // Filled in a browser. Its place is kept, so that nothing moves when the button comes.
    h("div", { class: "watch-tools", "data-watch-both": "" }),
    h("div", { class: "watch-pair", ...scrolls }, ...drawn, ...lists),
    h("p", { class: "watch-key" }, KEY),
  );
  return { figure, sentence: sentenceOf(text), pictures };
}

/** Finds the row of an event, or the row before it if it has none. */
function rowAt({ rows, rowOf }: Layout, index: number | null): number | null {
  if (index === null) return null;
  const own = rows.findIndex((row) => row.index === index);
  const row = own < 0 ? (rowOf[index] ?? -1) : own;
  return row < 0 ? null : row;
}

const SAME = "Both programs make the same calls.";

/** Returns the sentence, with what is code in elements of its own. */
function captionOf(text: DifferenceText | null): Child[] {
  if (!text) return [SAME];
  return [
    h("strong", {}, "Where the two runs part."),
    " ",
    h("em", {}, "before"),
    ...[": ", ...coded(text.before), "; "],
    h("em", {}, "after"),
    ...[": ", ...coded(text.after), "."],
  ];
}

const coded = (text: string): Child[] =>
  text.split("`").map((part, number) => (number % 2 ? h("code", {}, part) : part));

const sentenceOf = (text: DifferenceText | null): string =>
  text ? `*before*: ${text.before}; *after*: ${text.after}.` : SAME;

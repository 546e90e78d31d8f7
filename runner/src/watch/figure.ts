/** Puts two runs side by side: what a page shows of its own code, and of the reader's. */

import type { Recording } from "../common/recording.ts";
import { compare, type Comparison } from "./difference.ts";
import { type DifferenceText, differenceText } from "./difference_text.ts";
import { align } from "./align.ts";
import type { Child, Node } from "./element.ts";
import { type Mark, marks } from "./marks.ts";
import { Drawing, END_ROWS, h, layOut, objectGraph, stepTexts } from "./renderer.ts";
import type { Layout } from "./rows.ts";

const SIDES = ["before", "after"] as const;
/** After the place where they part, a reader wants to see where that leads. */
const ROWS_AFTER = 9;
const LEAST_ROWS = 20;

/** What readers who saw pictures alone had to guess. */
const KEY =
  "Read the pictures from top to bottom. A column is a file with its functions, or an object; " +
  "an object’s line begins at the small box where it is made. A solid arrow is a call, and a " +
  "hook is one within a column; the further right its words begin, the deeper it is. A dashed " +
  "arrow brings back what a call returns. A red arrow is an error that leaves a function, a " +
  "ring is where it is caught, and a cross a program that ends with it. Calls that repeat are " +
  "drawn once, with a bracket and their number (×3); what differs in them has slashes: " +
  "0.5 / 0.9 / 1.8. The frames mark where the two runs part; rows that both have stand side " +
  "by side, and the room that this leaves in one of them is no time that passes.";

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
  pictures: Drawn[];
}

/** Draws two runs, and says where they part. */
export function drawBoth(before: Recording, after: Recording): Pictures {
  const comparison = compare(before, after);
  const text = differenceText(comparison);
  const at = marks(comparison);
  const full = SIDES.map((side) => layOut(comparison[side], { marked: at[side]?.index ?? null }));
  const pictures = SIDES.map((side, number): Drawn => {
    const marked = full[number] ? rowAt(full[number], at[side]) : null;
    const most = Math.max(LEAST_ROWS, (marked ?? 0) + ROWS_AFTER) + END_ROWS;
    const layout = layOut(comparison[side], { marked: at[side]?.index ?? null, most });
    return { side, marked, layout };
  });
  const drawn = drawSides(pictures);
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
    h(
      "div",
      { class: "watch-pair", ...scrolls },
      ...drawn,
      ...objectsOf(comparison, pictures),
      ...lists,
    ),
    h("p", { class: "watch-key" }, KEY),
  );
  return { figure, pictures };
}

/** Returns the steps as a list, in a fold. */
function stepList(layout: Layout, title: string): Node {
  const items = stepTexts(layout).map((text) => h("li", {}, text));
  return h("details", {}, h("summary", {}, title), h("ol", {}, ...items));
}

/** Draws both, so that what they share stands side by side. */
function drawSides(pictures: readonly Drawn[]): Node[] {
  const drawings = pictures.map(({ layout }) => new Drawing(layout));
  const head = Math.max(...drawings.map((drawing) => drawing.head));
  const [left, right] = pictures.map(({ layout, marked }, number) => ({
    ...{ rows: layout.rows, marked, heights: drawings[number]?.heights ?? [] },
  }));
  const places = left && right ? align(left, right) : [];
  return drawings.map((drawing, number) => {
    const { side, marked = null } = pictures[number] ?? {};
    const label = `Who calls whom in ${side ?? ""}.py; the steps are listed below`;
    const place = places[number];
    return drawing.inParts({
      label,
      marked,
      head,
      ...(side && { side }),
      ...(place && { places: place }),
    });
  });
}

/** Draws which objects there are at the frames, where that differs. */
function objectsOf(comparison: Comparison, pictures: readonly Drawn[]): Node[] {
  const graphs = pictures.map(({ side, layout, marked }) =>
    marked === null ? null : objectGraph(comparison[side], layout.rows, marked),
  );
  const [left, right] = graphs.map((graph) => JSON.stringify(graph));
  if (left === right) return [];
  return graphs.map((graph, number) => {
    const { side = "before" } = pictures[number] ?? {};
    const title = h("p", {}, `Objects of ${side}.py at the frame`, graph ? ":" : ": none.");
    return h("div", { class: `watch-${side}` }, title, ...(graph ? [graph] : []));
  });
}

/** Finds the row of a step, or the row before it if it has none. */
function rowAt({ rows, rowOf }: Layout, mark: Mark | null): number | null {
  if (mark === null) return null;
  const { index, isCaught } = mark;
  const own = rows.findIndex((row) => row.index === index && (row.kind === "caught") === isCaught);
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
    ...[": ", ...coded(text.before.text), "; "],
    h("em", {}, "after"),
    ...[": ", ...coded(text.after.text), "."],
  ];
}

const coded = (text: string): Child[] =>
  text.split("`").map((part, number) => (number % 2 ? h("code", {}, part) : part));

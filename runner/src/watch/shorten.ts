/** Leaves out the middle of a long picture: how it begins, what it marks and how it ends stay. */

import type { Layout, Row } from "./rows.ts";

/** How a program ends is what it is about. */
export const END_ROWS = 6;
/** Fewer rows are not worth a note that they are left out. */
const LEAST = 6;

/** Returns a layout of at most so many rows. */
export function shorten(layout: Layout, most: number): Layout {
  const { rows, repeats, bars, rowOf } = layout;
  const left = rows.length - most + 1;
  const head = most - 1 - END_ROWS;
  const [first] = rows.slice(head);
  if (left < LEAST || !first) return layout;
  const gap: Row = {
    ...{ ...first, kind: "gap", from: null, to: null, call: null, makes: false, depth: 0 },
    ...{ label: `… ${left} more steps …`, text: "", who: `… ${left} more steps`, said: "" },
  };
  const place = (row: number) => (row < head ? row : Math.max(head, row - left + 1));
  const moved = <Span extends { first: number; last: number }>(spans: readonly Span[]) =>
    spans
      .map((span) => ({ ...span, first: place(span.first), last: place(span.last) }))
      .filter((span) => span.first !== head || span.last !== head);
  return {
    ...layout,
    rows: [...rows.slice(0, head), gap, ...rows.slice(head + left)],
    repeats: moved(repeats),
    bars: moved(bars),
    rowOf: rowOf.map(place),
  };
}

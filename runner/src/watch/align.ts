/** Puts rows that two pictures have in common side by side, that of the difference first of all. */

import type { Place } from "./draw.ts";
import type { Row } from "./rows.ts";

/** What is known of each of the two pictures. */
export interface Side {
  rows: readonly Row[];
  heights: readonly number[];
  marked: number | null;
}

type Pair = readonly [left: number, right: number];

/** A greater gap would hide that a picture goes on. */
const [WIDEST_BEFORE_MARK, WIDEST_AFTER] = [260, 110];

/** Returns where the rows of both stand. */
export function align(left: Side, right: Side): [Place[], Place[]] {
  const places: [Place[], Place[]] = [[], []];
  const ends = [0, 0];
  const sides = [left, right] as const;
  const put = (side: 0 | 1, to: number) => {
    for (let row = places[side].length; row < to; row++) {
      const height = sides[side].heights[row] ?? 0;
      places[side].push({ top: ends[side] ?? 0, height });
      ends[side] = (ends[side] ?? 0) + height;
    }
  };
  for (const [one, other] of pairsOf(left, right)) {
    put(0, one);
    put(1, other);
    const top = Math.max(...ends);
    const isBefore = left.marked === null || one <= left.marked;
    const widest = isBefore ? WIDEST_BEFORE_MARK : WIDEST_AFTER;
    if (top - Math.min(...ends) > widest) continue;
    const height = Math.max(left.heights[one] ?? 0, right.heights[other] ?? 0);
    for (const side of [0, 1] as const) {
      places[side].push({ top, height });
      ends[side] = top + height;
    }
  }
  put(0, left.rows.length);
  put(1, right.rows.length);
  return places;
}

function pairsOf(left: Side, right: Side): Pair[] {
  const ends = [left.rows.length, right.rows.length] as const;
  const { marked: one } = left;
  const { marked: other } = right;
  if (one === null || other === null) return common(left.rows, right.rows, [0, 0], ends);
  return [
    ...common(left.rows, right.rows, [0, 0], [one, other]),
    [one, other],
    ...common(left.rows, right.rows, [one + 1, other + 1], ends),
  ];
}

/** Finds the longest sequence of rows that both have, those with equal values before others. */
function common(
  left: readonly Row[],
  right: readonly Row[],
  [fromLeft, fromRight]: Pair,
  [toLeft, toRight]: Pair,
): Pair[] {
  const width = toRight - fromRight + 1;
  const best = new Uint16Array((toLeft - fromLeft + 1) * width);
  const at = (i: number, j: number) => (i - fromLeft) * width + j - fromRight;
  const value = (i: number, j: number) => best[at(i, j)] ?? 0;
  const gain = (i: number, j: number) => {
    const like = likeness(left[i], right[j]);
    return like ? like + value(i + 1, j + 1) : 0;
  };
  for (let i = toLeft - 1; i >= fromLeft; i--)
    for (let j = toRight - 1; j >= fromRight; j--)
      best[at(i, j)] = Math.max(value(i + 1, j), value(i, j + 1), gain(i, j));
  const pairs: Pair[] = [];
  for (let [i, j] = [fromLeft, fromRight]; i < toLeft && j < toRight;) {
    if (value(i, j) === gain(i, j) && value(i, j)) pairs.push([i++, j++]);
    else if (value(i, j) === value(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

function likeness(one: Row | undefined, other: Row | undefined): number {
  if (one?.kind !== other?.kind || one?.event.function !== other?.event.function) return 0;
  if (!one || !other || one.kind === "gap") return 0;
  return one.event.text === other.event.text ? 3 : 2;
}

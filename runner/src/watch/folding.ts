/** Finds calls that repeat, one by one or in turns, so that they are drawn once: “×20”. */

import type { Lane } from "../common/recording.ts";
import { below, type Call } from "./conversation.ts";

/** Calls that follow one another and stand for `times` times as many. */
interface Fold {
  calls: readonly Call[];
  times: number;
}

export interface Folded {
  /** The calls that are drawn. All others are repetitions of them. */
  shown: ReadonlySet<Call>;
  folds: readonly Fold[];
}

/** What makes two calls equal: all of it, or only who calls whom. */
export type Likeness = "same values" | "same calls";

/** So many calls can take turns. */
const LONGEST_TURN = 6;

/**
 * @param kept A call that is drawn in any case, because the picture marks it.
 */
export function fold(
  roots: readonly Call[],
  lanes: readonly Lane[],
  likeness: Likeness | "none",
  kept: Call | null,
): Folded {
  const shown = new Set<Call>();
  const folds: Fold[] = [];
  const kinds = likeness === "none" ? null : kindsOf(roots, lanes, likeness, kept);
  const waiting: (readonly Call[])[] = [roots];
  for (let calls = waiting.pop(); calls; calls = waiting.pop()) {
    for (let at = 0; at < calls.length;) {
      const { length, times } = kinds ? longest(calls, at, kinds) : { length: 1, times: 1 };
      const block = calls.slice(at, at + length);
      if (times > 1) folds.push({ calls: block, times });
      for (const call of block) {
        shown.add(call);
        waiting.push(call.children);
      }
      at += length * times;
    }
  }
  return { shown, folds };
}

/** Returns the turn that begins at a call and whose repetitions cover most. */
function longest(calls: readonly Call[], at: number, kinds: ReadonlyMap<Call, number>) {
  let best = { length: 1, times: 1 };
  for (let length = 1; length <= Math.min(LONGEST_TURN, calls.length - at); length++) {
    let end = at + length;
    while (end < calls.length && kindAt(calls, end, kinds) === kindAt(calls, end - length, kinds))
      end++;
    const times = Math.floor((end - at) / length);
    if (times > 1 && length * times > best.length * best.times) best = { length, times };
  }
  return best;
}

function kindAt(calls: readonly Call[], at: number, kinds: ReadonlyMap<Call, number>) {
  const call = calls[at];
  return call && kinds.get(call);
}

/** Gives equal calls, with all calls below them, equal numbers. */
function kindsOf(
  roots: readonly Call[],
  lanes: readonly Lane[],
  likeness: Likeness,
  kept: Call | null,
): Map<Call, number> {
  const numbers = new Map<string, number>();
  const kinds = new Map<Call, number>();
  // The innermost first: a call's kind has those of its own calls in it.
  for (const call of [...below(roots)].reverse()) {
    const { begin, end, key, children } = call;
    const lane = lanes[begin.lane]?.name ?? "";
    const values =
      likeness === "same values"
        ? [lane, begin.text, end?.text, begin.task]
        : [lane.replace(/ \d+$/, ""), begin.task];
    const own = JSON.stringify([key, end?.kind, ...values, children.map((one) => kinds.get(one))]);
    const kind = call === kept ? -1 : (numbers.get(own) ?? numbers.size);
    if (call !== kept) numbers.set(own, kind);
    kinds.set(call, kind);
  }
  return kinds;
}

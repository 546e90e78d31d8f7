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
  /** What a call stands for that is drawn once: itself and its repetitions, in their order. */
  repeated: ReadonlyMap<Call, readonly Call[]>;
}

/** What makes two calls equal: all of it, or only who calls whom. */
export type Likeness = "same values" | "same calls";

/** Calls that have to differ from others. */
interface Special {
  /** One that is drawn in any case, because the picture marks it. */
  kept: Call | null;
  /** Those whose error is caught at once: the last attempt may differ from the others in that. */
  caught: ReadonlySet<Call>;
}

/** So many calls can take turns. */
const LONGEST_TURN = 6;

export function fold(
  roots: readonly Call[],
  lanes: readonly Lane[],
  likeness: Likeness | "none",
  special: Special,
): Folded {
  const shown = new Set<Call>();
  const folds: Fold[] = [];
  const repeated = new Map<Call, readonly Call[]>();
  const kinds = likeness === "none" ? null : kindsOf(roots, lanes, likeness, special);
  const waiting: (readonly Call[])[] = [roots];
  for (let calls = waiting.pop(); calls; calls = waiting.pop()) {
    for (let at = 0; at < calls.length;) {
      const { length, times } = kinds ? longest(calls, at, kinds) : { length: 1, times: 1 };
      const block = calls.slice(at, at + length);
      if (times > 1) folds.push({ calls: block, times });
      for (let place = 0; place < length; place++) {
        const turns = Array.from({ length: times }, (_, turn) => calls[at + place + turn * length]);
        unite(
          turns.filter((call) => call !== undefined),
          repeated,
        );
      }
      for (const call of block) {
        shown.add(call);
        waiting.push(call.children);
      }
      at += length * times;
    }
  }
  return { shown, folds, repeated };
}

/** Notes that the first of some equal calls stands for all, and so does each call below it. */
function unite(calls: readonly Call[], repeated: Map<Call, readonly Call[]>): void {
  const [first] = calls;
  if (!first || calls.length < 2) return;
  const all = calls.flatMap((call) => repeated.get(call) ?? [call]);
  repeated.set(
    first,
    all.sort((one, other) => one.index - other.index),
  );
  first.children.forEach((_, place) => {
    unite(
      calls.flatMap(({ children }) => children[place] ?? []),
      repeated,
    );
  });
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
  { kept, caught }: Special,
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
    const ends = [end?.kind, caught.has(call)];
    const own = JSON.stringify([key, ...ends, ...values, children.map((one) => kinds.get(one))]);
    const kind = call === kept ? -1 : (numbers.get(own) ?? numbers.size);
    if (call !== kept) numbers.set(own, kind);
    kinds.set(call, kind);
  }
  return kinds;
}

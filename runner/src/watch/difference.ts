/**
 * Finds where two conversations part.
 *
 * Calls are compared in order, the calls within a call before the call after it. A function
 * that only one program has, around calls that both have, is no difference yet: a decorator
 * or a wrapper. Nor is an object that is made to be handed on. What these do shows later,
 * where one program does something that the other does not.
 */

import type { Recording } from "../common/recording.ts";
import type { Call, Conversation } from "./conversation.ts";
import { argumentsOf, below, builds, conversationOf, raised } from "./renderer.ts";

export interface Difference {
  kind: "fails" | "added" | "removed" | "replaced" | "context" | "receives" | "returns" | "values";
  /** The calls in which the two programs part; null is the program itself. */
  inBefore: Call | null;
  inAfter: Call | null;
  /** The first call that the other program does not make. */
  before: Call | null;
  after: Call | null;
}

export interface Comparison {
  before: Conversation;
  after: Conversation;
  /** Null where both say the same. */
  difference: Difference | null;
}

export function compare(before: Recording, after: Recording): Comparison {
  const [one, other] = [conversationOf(before), conversationOf(after)];
  const keys = (conversation: Conversation) =>
    new Set(Array.from(below(conversation.roots), ({ key }) => key));
  const search = new Search(keys(one), keys(other));
  const found = search.compare(one.program, other.program);
  const difference = found ?? contextDifference(one, other) ?? search.lesser;
  return { before: one, after: other, difference };
}

/** Null stands for the program itself. */
const real = (call: Call) => (call.key ? call : null);
/** Whether an error ends a call, or the program. */
const fails = (call: Call): boolean =>
  raised(call) || (!call.key && call.children.some((one) => raised(one) && !one.begin.task));
const ordered = (calls: Call[]) => calls.sort((one, other) => one.index - other.index);

class Search {
  readonly #inBefore: ReadonlySet<string>;
  readonly #inAfter: ReadonlySet<string>;
  /** What differs beside the order of calls: the first of each kind. */
  readonly #lesser = new Map<Difference["kind"], Difference>();

  constructor(inBefore: ReadonlySet<string>, inAfter: ReadonlySet<string>) {
    this.#inBefore = inBefore;
    this.#inAfter = inAfter;
  }

  /** The weightiest difference that is not one of calls. */
  get lesser(): Difference | null {
    const kinds = ["receives", "added", "removed", "returns", "values"] as const;
    return kinds.map((kind) => this.#lesser.get(kind)).find(Boolean) ?? null;
  }

  /** Compares two calls of one function. */
  compare(inBefore: Call, inAfter: Call): Difference | null {
    this.#compareValues(inBefore, inAfter);
    const where = { inBefore: real(inBefore), inAfter: real(inAfter) };
    let left = [...inBefore.children];
    let right = [...inAfter.children];
    for (let [x, y] = [left[0], right[0]]; x && y; [x, y] = [left[0], right[0]]) {
      if (x.key === y.key) {
        const found = this.compare(x, y);
        if (found) return found;
        left.shift();
        right.shift();
      } else if (opens(y, x.key, this.#inBefore)) {
        right = ordered([...y.children, ...right.slice(1)]);
      } else if (opens(x, y.key, this.#inAfter)) {
        left = ordered([...x.children, ...left.slice(1)]);
      } else if (prepares(y, right, this.#inBefore)) {
        this.#keep({ kind: "added", ...where, before: null, after: y });
        right.shift();
      } else if (prepares(x, left, this.#inAfter)) {
        this.#keep({ kind: "removed", ...where, before: x, after: null });
        left.shift();
      } else {
        const [back, ahead] = [comesLater(x, right), comesLater(y, left)];
        const kind = back === ahead ? "replaced" : back ? "added" : "removed";
        return { kind, ...where, before: x, after: y };
      }
    }
    const [before = null, after = null] = [left[0], right[0]];
    if (fails(inBefore) !== fails(inAfter) || ((before || after) && fails(inBefore)))
      return { kind: "fails", ...where, before, after };
    // Made, and then not used within this call: it was returned, or made for nothing.
    const one = before ?? after;
    if (!one) return null;
    const found = { kind: before ? "removed" : "added", ...where, before, after } as const;
    if (!prepares(one, left.concat(right), before ? this.#inAfter : this.#inBefore)) return found;
    this.#keep(found);
    return null;
  }

  #keep(difference: Difference): void {
    if (!this.#lesser.has(difference.kind)) this.#lesser.set(difference.kind, difference);
  }

  #compareValues(inBefore: Call, inAfter: Call): void {
    if (!inBefore.key) return;
    const sides = { inBefore, inAfter, before: inBefore, after: inAfter };
    const names = (call: Call) => [...argumentsOf(call.begin.text).keys()].join();
    if (names(inBefore) !== names(inAfter)) this.#keep({ kind: "receives", ...sides });
    else if (inBefore.begin.text !== inAfter.begin.text) this.#keep({ kind: "values", ...sides });
    if (inBefore.end?.text !== inAfter.end?.text) this.#keep({ kind: "returns", ...sides });
  }
}

const comesLater = ({ key }: Call, calls: readonly Call[]) => calls.some((one) => one.key === key);

/** Whether a call that only one program makes stands around one that both make. */
function opens(call: Call, wanted: string, others: ReadonlySet<string>): boolean {
  if (others.has(call.key)) return false;
  return Array.from(below(call.children)).some(({ key }) => key === wanted);
}

/** Whether a call that only one program makes gets something ready: an object, a definition. */
function prepares(call: Call, siblings: readonly Call[], others: ReadonlySet<string>): boolean {
  if (others.has(call.key) || raised(call)) return false;
  return builds(call) || (call.parent === null && siblings.length > 1);
}

/** Whether tasks have values of their own in one program, and not in the other. */
function contextDifference(before: Conversation, after: Conversation): Difference | null {
  const values = ({ steps }: Conversation) =>
    steps.filter(({ event }) => Object.keys(event.context ?? {}).length > 0);
  const [left, right] = [values(before), values(after)];
  const texts = (found: typeof left) => JSON.stringify(found.map(({ event }) => event.context));
  if (texts(left) === texts(right)) return null;
  const [one, other] = [left[0]?.call, right[0]?.call];
  // Where only one has values, the same call of the other one is where it has none.
  const same = ({ roots }: Conversation, call: Call | undefined) =>
    Array.from(below(roots)).find(({ key }) => key === call?.key) ?? null;
  const [inBefore, inAfter] = [one ?? same(before, other), other ?? same(after, one)];
  return { kind: "context", inBefore, inAfter, before: inBefore, after: inAfter };
}

/** Says what becomes of errors in the end, as the comparison of two runs tells it. */

import type { Call, Conversation, Step } from "./conversation.ts";
import { below, catcherOf, raised } from "./renderer.ts";

/** Which call in the end catches the error that left a call; null if it ended the program. */
export function fate(call: Call): Call | null {
  const { parent } = call;
  return parent && raised(parent) ? fate(parent) : parent;
}

/** The last call before another one that ended with an error, within a call or the program. */
export function lastError(
  { roots }: Conversation,
  within: Call | null,
  next: Call | null,
): Call | null {
  const calls = Array.from(below(within?.children ?? roots));
  return calls.findLast((one) => raised(one) && (!next || one.index < next.index)) ?? null;
}

/** The step at which the error that left a call is caught, if it is. */
export function caughtStep(conversation: Conversation, call: Call): Step | null {
  for (let one: Call | null = call; one && raised(one); one = one.parent) {
    const { end } = one;
    const step = conversation.steps.find(({ event }) => event === end);
    if (step && catcherOf(conversation, step)) return step;
  }
  return null;
}

/** Says which step of each recording is where the two part. */

import type { Call, Conversation } from "./conversation.ts";
import type { Comparison } from "./difference.ts";
import { differenceText } from "./difference_text.ts";
import type { Said } from "./failure_text.ts";
import { below, raised } from "./renderer.ts";

/** An event to mark, or that its error is caught. */
export interface Mark {
  index: number;
  isCaught: boolean;
}

/** Returns for each side the step that the sentence is about. */
export function marks(comparison: Comparison): Record<"before" | "after", Mark | null> {
  const { difference, before, after } = comparison;
  const text = differenceText(comparison);
  if (!difference || !text) return { before: null, after: null };
  return {
    before: markOf(text.before, difference.before, difference.inBefore, before),
    after: markOf(text.after, difference.after, difference.inAfter, after),
  };
}

function markOf(
  { caught, begun, ended }: Said,
  call: Call | null,
  within: Call | null,
  { roots, steps }: Conversation,
): Mark | null {
  if (caught) return { index: caught.index, isCaught: true };
  const indexOf = (one: Call | null | undefined) =>
    steps.find(({ event }) => event === one?.end)?.index;
  const error = Array.from(below(within ? [within] : roots)).findLast(raised);
  // What it does, else where it ends without doing it.
  const index =
    begun?.index ??
    indexOf(ended) ??
    call?.index ??
    indexOf(error) ??
    indexOf(within) ??
    within?.index;
  return index === undefined ? null : { index, isCaught: false };
}

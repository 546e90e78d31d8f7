/** Says which event of each recording is where the two part. */

import type { Comparison } from "./difference.ts";
import { below, type Call, type Conversation, raised } from "./conversation.ts";

/** Returns for each side the event to mark: what it does, else where it ends without doing it. */
export function marks({
  difference,
  before,
  after,
}: Comparison): Record<"before" | "after", number | null> {
  if (!difference) return { before: null, after: null };
  return {
    before: place(difference.before, difference.inBefore, before),
    after: place(difference.after, difference.inAfter, after),
  };
}

function place(
  call: Call | null,
  within: Call | null,
  { roots, steps }: Conversation,
): number | null {
  if (call) return call.index;
  const error = Array.from(below(within ? [within] : roots)).findLast(raised);
  const end = error?.end ?? within?.end;
  return steps.find(({ event }) => event === end)?.index ?? within?.index ?? null;
}

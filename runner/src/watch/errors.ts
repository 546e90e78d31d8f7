/** Says of errors which call one comes from, and which call catches it. */

import { type Call, type Conversation, raised, type Step } from "./conversation.ts";

/** How generators and loops end is no error to a reader. */
const ENDINGS = /^(GeneratorExit|StopIteration|StopAsyncIteration)\b/;

/** `ConnectionError: down` → `ConnectionError` */
export const errorType = (text: string) => /^[\w.]+/.exec(text)?.[0] ?? "the error";

/** Where the error that left a call comes from: the innermost call that it left. */
export function origin(call: Call): Call {
  const from = call.children.findLast(
    (child) => raised(child) && child.end?.text === call.end?.text,
  );
  return from ? origin(from) : call;
}

/** The call that catches the error of a step at once; null if it goes on, or if nobody knows. */
export function catcherOf({ steps }: Conversation, step: Step): Call | null {
  const { event, call, caller } = step;
  const { kind, text } = event;
  if ((kind !== "raise" && kind !== "resume") || !text || ENDINGS.test(text)) return null;
  const later = steps.slice(steps.indexOf(step) + 1);
  const next = later.find((one) => one.event.task === event.task);
  // A caller may throw it into a generator, which catches it or not.
  const heard = kind === "resume" ? call : next && isThrown(next, text) ? null : caller;
  return heard && goesOn(heard, later, text, steps) ? heard : null;
}

const isThrown = ({ event }: Step, text: string) => event.kind === "resume" && event.text === text;

/** Whether an error that has reached a call does not leave it. */
function goesOn(call: Call, later: readonly Step[], text: string, steps: readonly Step[]): boolean {
  const { end } = call;
  if (!end) return later.some((one) => one.call === call || one.caller === call);
  if (end.kind !== "raise" || end.text !== text) return true;
  // It ends with such an error, but with a later one: the third attempt, say.
  return later.some(
    (one) =>
      one.caller === call &&
      one.event.kind === "raise" &&
      one.event.text === text &&
      !steps.some((thrown) => thrown.call === one.call && isThrown(thrown, text)),
  );
}

/** Whether the error that left a call came from elsewhere: another call, or who threw it in. */
export const isPassedOn = ({ steps }: Conversation, call: Call): boolean =>
  origin(call) !== call ||
  steps.some((step) => step.call === call && isThrown(step, call.end?.text ?? ""));

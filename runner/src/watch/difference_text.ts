/** Says in words where two conversations part. What is code stands in backticks. */

import type { Call } from "./conversation.ts";
import type { Comparison, Difference } from "./difference.ts";
import { caughtStep, fate, lastError } from "./fates.ts";
import { again, callOf, failureOf, goesOn, type Said } from "./failure_text.ts";
import { argumentsOf, builds, errorType, raised } from "./renderer.ts";
import { retryTexts } from "./retry_text.ts";
import { code, list, Teller } from "./teller.ts";

/** What each of the two programs does. */
export interface DifferenceText {
  before: Said;
  after: Said;
}

/** Returns what to say of a comparison; null if the two programs do the same. */
export function differenceText(comparison: Comparison): DifferenceText | null {
  const { difference, before, after } = comparison;
  if (!difference) return null;
  const sides = { left: new Teller(before), right: new Teller(after) };
  const [left, right] =
    retryTexts(difference, sides.left, sides.right) ?? TEXTS[difference.kind](difference, sides);
  const said = (side: Said | string) => (typeof side === "string" ? { text: side } : side);
  return { before: said(left), after: said(right) };
}

interface Sides {
  left: Teller;
  right: Teller;
}
type Texts = (
  difference: Difference,
  sides: Sides,
) => [before: Said | string, after: Said | string];

const TEXTS: Record<Difference["kind"], Texts> = {
  fails: ({ inBefore, inAfter, before, after }, { left, right }) => {
    const error = before && lastError(left.conversation, inBefore, before);
    const wrapper = inAfter && raised(inAfter) ? fate(inAfter) : null;
    if (error && wrapper && !left.calls(wrapper.key)) {
      const next = wrapper.children.find((one) => one.index > (inAfter?.index ?? 0)) ?? null;
      const caught = `catches ${code(errorType(error.end?.text ?? ""))}`;
      const then = next ? ` and ${right.does(next)}${again(next)}` : "";
      return [
        {
          text: `${left.who(inBefore)} ${caught} and ${left.does(before)}${again(before)}`,
          caught: caughtStep(left.conversation, error),
        },
        {
          text: `${right.who(wrapper)} ${caught}${then}`,
          caught: inAfter && caughtStep(right.conversation, inAfter),
        },
      ];
    }
    if (before) return [goesOn(left, right, inBefore, before), failureOf(right, inAfter, before)];
    return [failureOf(left, inBefore, after), goesOn(right, left, inAfter, after)];
  },

  added: ({ inBefore, inAfter, after }, { left, right }) => {
    if (!after) return ["", ""];
    const without =
      inBefore && !inBefore.children.length ? "calls nobody" : `does not call ${code(after.key)}`;
    return [
      `${left.who(inBefore)} ${without}`,
      `${right.who(inAfter)} ${right.does(after)}${answersText(right, after)}`,
    ];
  },

  removed: (difference, { left, right }) => {
    const { inBefore, inAfter, before, after } = difference;
    if (!before) return ["", ""];
    const said = callOf(left, left.who(inBefore), before);
    const received = builds(before) ? newArguments(difference) : [];
    if (received.length) return [said, `it receives ${list(received.map(code))}`];
    if (!after) return [said, `${right.who(inAfter)} does not`];
    const there =
      inAfter && right.isThereBefore(after, inAfter)
        ? `, and ${code(right.lane(after))} is there already`
        : "";
    return [said, `${right.who(inAfter)} ${right.does(after)}${there}`];
  },

  replaced: ({ inBefore, inAfter, before, after }, { left, right }) => {
    if (!before || !after) return ["", ""];
    if (raised(before) && fate(before) === null && !inBefore)
      return [
        failureOf(left, before, after),
        `${right.who(after)} is called${withoutText(before)}`,
      ];
    const received = right.received(inAfter, after);
    const who = inBefore ? "it" : right.who(inAfter);
    return [
      callOf(left, left.who(inBefore), before),
      received
        ? `${who} ${right.does(after)}, which it received as ${code(received)}`
        : callOf(right, who, after),
    ];
  },

  context: (_, { left, right }) => [contextText(left), contextText(right)],

  receives: ({ before, after }, { left, right }) => {
    if (!before || !after) return ["", ""];
    const names = (call: Call) => [...argumentsOf(call.begin.text).keys()].map(code);
    const said = (call: Call) => (names(call).length ? list(names(call)) : "nothing");
    return [
      `${left.who(before)} receives ${said(before)}`,
      `${right.who(after)} receives ${said(after)}`,
    ];
  },

  returns: ({ before, after }, { left, right }) => [endText(left, before), endText(right, after)],

  values: ({ before, after }, { left, right }) => {
    const said = (teller: Teller, call: Call | null) =>
      call ? `${teller.who(call)} receives ${code(call.begin.text)}` : "";
    return [said(left, before), said(right, after)];
  },
};

/** Says what a program does not do first, which fails in the other one. */
const withoutText = ({ key }: Call) =>
  key.startsWith("import ") ? `, and ${code(key)} has not run` : "";

/** Says what equal calls returned, where that is not always the same. */
function answersText(teller: Teller, call: Call): string {
  const [first, second] = teller.answers(call);
  if (first !== undefined && second !== undefined && first !== second)
    return `, which returns ${code(first)} the first time and ${code(second)} the second`;
  return first && first !== "None" ? `, which returns ${code(first)}` : "";
}

/** What the function receives only in the second program: `optimizer=Adam 1`. */
function newArguments({ inBefore, inAfter }: Difference): string[] {
  if (!inBefore || !inAfter) return [];
  const known = argumentsOf(inBefore.begin.text);
  return [...argumentsOf(inAfter.begin.text)]
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => `${name}=${value}`);
}

/** Says which task has which values of its own. */
function contextText(teller: Teller): string {
  const seen = teller.contexts();
  if (!seen.length) return "no task has a value of its own";
  return `each task has its own value: ${list(seen.map(code))}`;
}

function endText(teller: Teller, call: Call | null): string {
  if (!call?.end) return `${teller.who(call)} does not end`;
  return `${teller.who(call)} ${call.end.kind === "raise" ? "fails with" : "returns"} ${code(call.end.text)}`;
}

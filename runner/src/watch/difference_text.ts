/** Says in words where two conversations part. What is code stands in backticks. */

import { argumentsOf, below, builds, type Call, raised } from "./conversation.ts";
import type { Comparison, Difference } from "./difference.ts";
import { code, list, Teller } from "./teller.ts";

/** What each of the two programs does. */
export interface DifferenceText {
  before: string;
  after: string;
}

/** A longer value is not said with the name of its argument. */
const SHORT = 24;
/** Returns what to say of a comparison; null if the two programs do the same. */
export function differenceText(comparison: Comparison): DifferenceText | null {
  const { difference, before, after } = comparison;
  if (!difference) return null;
  const sides = { left: new Teller(before), right: new Teller(after) };
  const [left, right] = TEXTS[difference.kind](difference, sides);
  return { before: left, after: right };
}

interface Sides {
  left: Teller;
  right: Teller;
}
type Texts = (difference: Difference, sides: Sides) => [before: string, after: string];

const TEXTS: Record<Difference["kind"], Texts> = {
  fails: ({ inBefore, inAfter, before, after }, { left, right }) => {
    const error = before && lastError(left, inBefore, before);
    const wrapper = inAfter && raised(inAfter) ? fate(inAfter) : null;
    if (error && wrapper && !left.calls(wrapper.key)) {
      const next = wrapper.children.find((one) => one.index > (inAfter?.index ?? 0)) ?? null;
      const caught = `catches ${code(errorName(error))}`;
      return [
        `${left.who(inBefore)} ${caught} and ${left.does(before)}${again(before)}`,
        `${right.who(wrapper)} ${caught}${next ? ` and ${right.does(next)}${again(next)}` : ""}`,
      ];
    }
    if (before) return [goesOn(left, right, inBefore, before), failureText(right, inAfter, before)];
    return [failureText(left, inBefore, after), goesOn(right, left, inAfter, after)];
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
    const said = `${left.who(inBefore)} ${left.does(before)}${madeText(left, before)}`;
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
        failureText(left, before, after),
        `${right.who(after)} is called${withoutText(before)}`,
      ];
    const received = right.received(inAfter, after);
    const gift = received ? `, which it received as ${code(received)}` : madeText(right, after);
    return [
      `${left.who(inBefore)} ${left.does(before)}${madeText(left, before)}`,
      `${inBefore ? "it" : right.who(inAfter)} ${right.does(after)}${gift}`,
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

/** Who catches the error that left a call; null if it ended the program. */
function fate(call: Call): Call | null {
  const { parent } = call;
  return parent && raised(parent) ? fate(parent) : parent;
}

/** Where the error that left a call comes from: the innermost call that it left. */
function origin(call: Call): Call {
  const from = call.children.findLast(
    (child) => raised(child) && child.end?.text === call.end?.text,
  );
  return from ? origin(from) : call;
}

/** Says how a call fails. @param instead What the other program does at that point. */
function failureText(teller: Teller, call: Call | null, instead: Call | null): string {
  const failed = call ?? teller.roots.find(raised);
  if (!failed) return "the program fails";
  const from = origin(failed);
  const said = code(from.end?.text ?? "");
  if (from === failed && failed.parent && call) return `${teller.who(from)} fails with ${said}`;
  if (from === failed && call && instead?.parent) return `${teller.who(from)} fails with ${said}`;
  const ended = fate(failed) ? teller.who(failed) : "the program";
  const early = instead && !instead.parent ? ` before ${code(instead.key)} is called` : "";
  return `${teller.who(from)} raises ${said}, which ends ${ended}${early}`;
}

/** The last call before another one that ended with an error, within a call or the program. */
function lastError(teller: Teller, within: Call | null, next: Call | null): Call | null {
  const calls = Array.from(below(within?.children ?? teller.roots));
  return calls.findLast((one) => raised(one) && (!next || one.index < next.index)) ?? null;
}

const errorName = ({ end }: Call) => /^[\w.]+/.exec(end?.text ?? "")?.[0] ?? "the error";

/** Says how a program goes on where the other one fails, or after an error. */
function goesOn(teller: Teller, other: Teller, call: Call | null, next: Call | null): string {
  const error = lastError(teller, call, next);
  const catcher = error && fate(error);
  // Who catches it in both programs makes no difference.
  const catches = catcher && !raised(catcher) && !other.calls(catcher.key);
  const place = next ? next.parent : call;
  if (catches && next && catcher === place)
    return `${teller.who(catcher)} catches it and ${teller.does(next)}${again(next)}`;
  if (catches) return `${teller.who(catcher)} catches it, and ${teller.who(place)} goes on`;
  if (!next) return `${teller.who(call)} ends without an error`;
  if (!next.parent) return `${teller.who(next)} is called`;
  const still = call && raised(call) ? "still " : "";
  const given = builds(next) ? "" : argumentText(next);
  return `${teller.who(place)} ${still}${teller.does(next)}${given}`;
}

function argumentText({ begin }: Call): string {
  const given = [...argumentsOf(begin.text)].map(([name, value]) =>
    value.length > SHORT ? name : `${name}=${value}`,
  );
  return given.length ? ` with ${list(given.map(code))}` : "";
}

/** Whether the same function was called before, by the same call. */
const again = ({ parent, key, index }: Call) =>
  parent?.children.some((one) => one.key === key && one.index < index) ? " again" : "";

/** Says what equal calls returned, where that is not always the same. */
function answersText(teller: Teller, call: Call): string {
  const [first, second] = teller.answers(call);
  if (first !== undefined && second !== undefined && first !== second)
    return `, which returns ${code(first)} the first time and ${code(second)} the second`;
  return first && first !== "None" ? `, which returns ${code(first)}` : "";
}

/** Says which object a call makes. */
function madeText(teller: Teller, call: Call): string {
  const made = call.children.find(builds);
  return made ? `, which builds ${code(teller.lane(made))}` : "";
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

/** Says how one program fails, and how the other one goes on. */

import type { Call, Step } from "./conversation.ts";
import { caughtStep, fate, lastError } from "./fates.ts";
import { argumentsOf, builds, origin, raised } from "./renderer.ts";
import { code, list, type Teller } from "./teller.ts";

/** What one of two programs does, and where, if that is not where the difference begins. */
export interface Said {
  text: string;
  /** The call whose beginning, or whose end is meant. */
  begun?: Call;
  ended?: Call;
  /** The step whose error is caught. */
  caught?: Step | null;
}

/** A longer value is not said with the name of its argument. */
const SHORT = 24;

/** Says how a call fails. @param instead What the other program does at that point. */
export function failureOf(teller: Teller, call: Call | null, instead: Call | null): Said {
  const failed = call ?? teller.roots.find(raised);
  if (!failed) return { text: "the program fails" };
  const ended = origin(failed);
  const said = code(ended.end?.text ?? "");
  const isOwn = ended === failed && call && (failed.parent ?? instead?.parent);
  if (isOwn) return { text: `${teller.who(ended)} fails with ${said}`, ended };
  const end = fate(failed) ? teller.who(failed) : "the program";
  const early = instead && !instead.parent ? ` before ${code(instead.key)} is called` : "";
  return { text: `${teller.who(ended)} raises ${said}, which ends ${end}${early}`, ended };
}

/** Says how a program goes on where the other one fails, or after an error. */
export function goesOn(teller: Teller, other: Teller, call: Call | null, next: Call | null): Said {
  const error = lastError(teller.conversation, call, next);
  const catcher = error && fate(error);
  // Who catches it in both programs makes no difference.
  if (catcher && !raised(catcher) && !other.calls(catcher.key)) {
    const place = next ? next.parent : call;
    const text =
      next && catcher === place
        ? `${teller.who(catcher)} catches it and ${teller.does(next)}${again(next)}`
        : `${teller.who(catcher)} catches it, and ${teller.who(place)} goes on`;
    return { text, caught: caughtStep(teller.conversation, error) };
  }
  if (!next) return { text: `${teller.who(call)} ends without an error` };
  if (!next.parent) return { text: `${teller.who(next)} is called` };
  const still = call && raised(call) ? "still " : "";
  const given = builds(next) ? "" : argumentText(next);
  return { text: `${teller.who(next.parent)} ${still}${teller.does(next)}${given}` };
}

function argumentText({ begin }: Call): string {
  const given = [...argumentsOf(begin.text)].map(([name, value]) =>
    value.length > SHORT ? name : `${name}=${value}`,
  );
  return given.length ? ` with ${list(given.map(code))}` : "";
}

/** Whether the same function was called before, by the same call. */
export const again = ({ parent, key, index }: Call): string =>
  parent?.children.some((one) => one.key === key && one.index < index) ? " again" : "";

/** Says that a call is made, and which object it makes. */
export function callOf(teller: Teller, who: string, call: Call): Said {
  const begun = call.children.find(builds);
  const text = `${who} ${teller.does(call)}`;
  return begun ? { text: `${text}, which builds ${code(teller.lane(begun))}`, begun } : { text };
}

/** Says what two functions do that call again what has failed: how they part between two attempts. */

import type { Call } from "./conversation.ts";
import type { Difference } from "./difference.ts";
import type { Said } from "./failure_text.ts";
import { caughtStep } from "./fates.ts";
import { errorType, raised } from "./renderer.ts";
import { code, list, type Teller } from "./teller.ts";

/** A call that fails, what is done then, and all calls of it that follow. */
interface Retry {
  attempts: readonly Call[];
  /** What is called between the first two attempts. */
  between: readonly Call[];
}

/** Of what is called between two attempts so much is named. */
const MOST_NAMED = 3;

/** Returns what to say of both; null if the two do not part after an error that both try again. */
export function retryTexts(
  { inBefore, inAfter, before, after }: Difference,
  left: Teller,
  right: Teller,
): [before: Said, after: Said] | null {
  const [one, other] = [retryAt(inBefore, before), retryAt(inAfter, after)];
  if (!one || !other) return null;
  return [retryText(left, one, other), retryText(right, other, one)];
}

/** Finds the attempts around the call at which two programs part. */
function retryAt(within: Call | null, at: Call | null): Retry | null {
  const calls = within?.children ?? [];
  const place = calls.findIndex((call) => call === at);
  const failed = calls[place - 1];
  if (!failed || !raised(failed)) return null;
  const isAttempt = ({ key, begin }: Call) =>
    key === failed.key && begin.text === failed.begin.text;
  const attempts = calls.slice(place - 1).filter(isAttempt);
  const next = calls.findIndex((call, number) => number >= place && isAttempt(call));
  return next < 0 ? null : { attempts, between: calls.slice(place, next) };
}

function retryText(teller: Teller, { attempts, between }: Retry, other: Retry): Said {
  const [failed, last] = [attempts[0], attempts.at(-1)];
  if (!failed || !last) return { text: "" };
  const isCommon = ({ key }: Call) => other.between.some((call) => call.key === key);
  const own = between.filter((call) => !isCommon(call)).slice(0, MOST_NAMED);
  const error = code(errorType(failed.end?.text ?? ""));
  const again = `${code(failed.key)} again`;
  const done = own.length
    ? `catches ${error}, calls ${list(own.map((call) => teller.called(call)))}, and then ${again}`
    : `catches ${error} and calls ${again}`;
  const number = attempts.length;
  const end = raised(last) ? `and attempt ${number} fails, too` : `until attempt ${number} returns`;
  return {
    text: `${teller.who(failed.parent)} ${done}, ${end}`,
    caught: caughtStep(teller.conversation, failed),
  };
}

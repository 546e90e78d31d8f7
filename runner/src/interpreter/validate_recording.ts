/** Validates a recording: a program may have forged it, and the page draws what it says. */

import {
  MOST_ENTRIES,
  MOST_EVENTS,
  MOST_HOLDS,
  MOST_LANES,
  RECORDED_CHARACTERS,
  RECORDING_CHARACTERS,
} from "../common/limits.ts";
import type { EventKind, Lane } from "../common/recording.ts";

type Fields = Record<string, unknown>;

const EVENT_KINDS: readonly unknown[] = [
  "call",
  "return",
  "raise",
  "yield",
  "resume",
] satisfies EventKind[];
const LANE_KINDS: readonly unknown[] = ["object", "module"] satisfies Lane["kind"][];

const fieldsOf = (value: unknown) => (value ?? {}) as Fields;
const isNumber = (value: unknown, least: number, end: number) =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) < end;
const isCount = (value: unknown) => isNumber(value, 0, Number.MAX_SAFE_INTEGER);
const isList = (value: unknown, most: number): value is unknown[] =>
  // A list can have holes, which `every` would not see.
  Array.isArray(value) && value.length <= most && !value.includes(undefined);
const isIndex = (value: unknown, list: unknown[]) => isNumber(value, 0, list.length);

/** Whether this is a recording that recorder.py could make, with no more text than it may have. */
export function isRecording(value: unknown): boolean {
  const { lanes, tasks, events, cut } = fieldsOf(value);
  let left = RECORDING_CHARACTERS;
  let holdsLeft = MOST_HOLDS;
  const isText = (text: unknown) => {
    if (typeof text !== "string" || text.length > RECORDED_CHARACTERS) return false;
    left -= text.length;
    return left >= 0;
  };
  if (!isList(lanes, MOST_LANES) || !isList(tasks, MOST_EVENTS) || !isList(events, MOST_EVENTS))
    return false;
  const isLane = (lane: unknown) => {
    const { name, kind } = fieldsOf(lane);
    return isText(name) && LANE_KINDS.includes(kind);
  };
  const isHold = (hold: unknown) => {
    holdsLeft -= 1;
    if (holdsLeft < 0 || !Array.isArray(hold) || hold.length !== 3) return false;
    const [owner, name, held] = hold as unknown[];
    return isIndex(owner, lanes) && isText(name) && (held === -1 || isIndex(held, lanes));
  };
  const isContext = (context: unknown) =>
    typeof context === "object" &&
    context !== null &&
    !Array.isArray(context) &&
    Object.keys(context).length <= MOST_ENTRIES &&
    Object.entries(context).every(([name, text]) => isText(name) && isText(text));
  const isEvent = (event: unknown) => {
    const fields = fieldsOf(event);
    const { holds = [], context = {} } = fields;
    return (
      EVENT_KINDS.includes(fields.kind) &&
      isIndex(fields.task, tasks) &&
      isIndex(fields.lane, lanes) &&
      isText(fields.function) &&
      isText(fields.file) &&
      isText(fields.text) &&
      isCount(fields.line) &&
      fields.line !== 0 &&
      isCount(fields.callerLine) &&
      isCount(fields.output) &&
      isList(holds, MOST_LANES) &&
      holds.every(isHold) &&
      isContext(context)
    );
  };
  return (
    typeof cut === "boolean" &&
    tasks.length > 0 &&
    tasks.every(isText) &&
    lanes.every(isLane) &&
    events.every(isEvent)
  );
}

/** Validates what a worker sends: the reader's program may have gained control of it. */

import { OUTPUT_CHARACTERS, READABLE_CHARACTERS } from "../common/limits.ts";
import type { Frame, StartedFrom, Stream, Unit, WorkerMessage } from "../common/messages.ts";

const MOST_FRAMES = 1_000;
const MODULE = /^\w+(\.\w+)*$/;
const STREAMS: readonly unknown[] = ["stdout", "stderr"] satisfies Stream[];
const UNITS: readonly unknown[] = ["characters", "writes"] satisfies Unit[];
const STARTED_FROM: readonly unknown[] = [
  "kept image",
  "shipped image",
  "standard library",
] satisfies StartedFrom[];

type Fields = Record<string, unknown>;

const isText = (value: unknown, length: number) =>
  typeof value === "string" && value.length <= length;
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

/** The page puts this name into sentences of its own, so it must not be other text. */
const isModule = (value: unknown) =>
  isText(value, READABLE_CHARACTERS) && MODULE.test(value as string);

function isFrame(value: unknown): value is Frame {
  const { file, line } = (value ?? {}) as Fields;
  return isText(file, READABLE_CHARACTERS) && isCount(line) && line !== 0;
}

/** For each kind of message: whether its fields have values that our worker could send. */
const VALIDATORS: Record<WorkerMessage["kind"], (message: Fields) => boolean> = {
  progress: ({ phase, loaded, total }) =>
    (phase === "download" || phase === "start") && isCount(loaded) && isCount(total) && total !== 0,
  ready: ({ startedFrom }) => STARTED_FROM.includes(startedFrom),
  output: ({ stream, text }) => STREAMS.includes(stream) && isText(text, OUTPUT_CHARACTERS),
  capped: ({ limit, unit }) => isCount(limit) && UNITS.includes(unit),
  finished: ({ exit, frames, missing }) =>
    isCount(exit) &&
    (exit as number) <= 0xff &&
    Array.isArray(frames) &&
    frames.length <= MOST_FRAMES &&
    frames.every(isFrame) &&
    (missing === null || isModule(missing)),
  broken: ({ reason }) => typeof reason === "string",
  unavailable: ({ reason }) => typeof reason === "string",
  "image kept": () => true,
};

/** Takes the place of a message that our worker would not send. */
export const TAKEN_OVER: WorkerMessage = { kind: "broken", reason: "the program took it over" };

/** Returns the message if it is valid, else `TAKEN_OVER`. Long reasons are cut. */
export function validateMessage(data: unknown): WorkerMessage {
  const message = (data ?? {}) as Fields;
  const kind = message.kind as WorkerMessage["kind"];
  if (typeof kind !== "string" || !Object.hasOwn(VALIDATORS, kind) || !VALIDATORS[kind](message))
    return TAKEN_OVER;
  if (typeof message.reason === "string")
    message.reason = message.reason.slice(0, READABLE_CHARACTERS);
  return message as unknown as WorkerMessage;
}

/** Validates what a worker sends: the reader's program may have gained control of it. */

import { BREAKDOWNS, LOAD_PROBLEMS, LONGEST_REASON, RUNTIME_FILES } from "../common/failures.ts";
import { OUTPUT_CHARACTERS, OVERWRITTEN_CHARACTERS } from "../common/limits.ts";
import type { Frame, OutputPiece, StartedFrom, Stream, WorkerMessage } from "../common/messages.ts";
import { isRecording } from "./validate_recording.ts";

/** The longest name or path. */
const READABLE_CHARACTERS = 300;
const MOST_FRAMES = 1_000;
const MODULE = /^\w+(\.\w+)*$/;
const STREAMS: readonly unknown[] = ["stdout", "stderr"] satisfies Stream[];
const LIMITS: readonly unknown[] = [OUTPUT_CHARACTERS, OVERWRITTEN_CHARACTERS];
const STARTED_FROM: readonly unknown[] = [
  "kept image",
  "shipped image",
  "standard library",
] satisfies StartedFrom[];

type Fields = Record<string, unknown>;

const isText = (value: unknown, length: number) =>
  typeof value === "string" && value.length <= length;
const isOneOf = (list: readonly unknown[], value: unknown) => list.includes(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

/** The page compares this name with names that it knows. */
const isModule = (value: unknown) =>
  isText(value, READABLE_CHARACTERS) && MODULE.test(value as string);

function isFrame(value: unknown): value is Frame {
  const { file, line } = (value ?? {}) as Fields;
  return isText(file, READABLE_CHARACTERS) && isCount(line) && line !== 0;
}

/** Whether these are pieces of output, with no more text than a run may print. */
function arePieces(pieces: unknown[]): pieces is OutputPiece[] {
  let left = STREAMS.length * OVERWRITTEN_CHARACTERS;
  return pieces.every((piece) => {
    const { stream, text } = (piece ?? {}) as Fields;
    if (!STREAMS.includes(stream) || !isText(text, left)) return false;
    left -= (text as string).length;
    return true;
  });
}

/** For each kind of message: whether its fields have values that our worker could send. */
const VALIDATORS: Record<WorkerMessage["kind"], (message: Fields) => boolean> = {
  progress: ({ phase, loaded, total }) =>
    (phase === "load" || phase === "start") && isCount(loaded) && isCount(total) && total !== 0,
  ready: ({ startedFrom }) => STARTED_FROM.includes(startedFrom),
  output: ({ pieces }) => Array.isArray(pieces) && arePieces(pieces),
  // The page says this number, so a program must not choose it.
  capped: ({ limit }) => LIMITS.includes(limit),
  finished: ({ exit, frames, missing }) =>
    isCount(exit) &&
    (exit as number) <= 0xff &&
    Array.isArray(frames) &&
    frames.length <= MOST_FRAMES &&
    frames.every(isFrame) &&
    (missing === null || isModule(missing)),
  recorded: ({ recording }) => isRecording(recording),
  broken: ({ cause }) => isOneOf(BREAKDOWNS, cause),
  unavailable: ({ problem, file, reason = "" }) =>
    isText(reason, LONGEST_REASON) &&
    isOneOf(LOAD_PROBLEMS, problem) &&
    (file === null || isOneOf(RUNTIME_FILES, file)),
  "image kept": () => true,
};

/** Takes the place of a message that our worker would not send. */
export const TAKEN_OVER: WorkerMessage = { kind: "broken", cause: "taken over" };

/** Returns the message if it is valid, else `TAKEN_OVER`. */
export function validateMessage(data: unknown): WorkerMessage {
  const message = (data ?? {}) as Fields;
  const kind = message.kind as WorkerMessage["kind"];
  if (typeof kind !== "string" || !Object.hasOwn(VALIDATORS, kind) || !VALIDATORS[kind](message))
    return TAKEN_OVER;
  return message as unknown as WorkerMessage;
}

/** Refuses what no honest worker says: reader code may have got hold of the worker. */

import type { Frame, Origin, Stream, Unit, WorkerMessage } from "../shared/messages.ts";
import { OUTPUT_LIMIT } from "../worker/output_limit.ts";

/** No reason, name or path that is worth reading is longer. */
const READABLE = 300;
const FRAMES = 1_000;
const MODULE = /^\w+(\.\w+)*$/;
const STREAMS: readonly unknown[] = ["stdout", "stderr"] satisfies Stream[];
const UNITS: readonly unknown[] = ["characters", "writes"] satisfies Unit[];
const ORIGINS: readonly unknown[] = [
  "kept image",
  "shipped image",
  "standard library",
] satisfies Origin[];

type Said = Record<string, unknown>;

const isText = (value: unknown, length: number) =>
  typeof value === "string" && value.length <= length;
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

/** Only such a name may stand in the page's own words. */
const isModule = (value: unknown) => isText(value, READABLE) && MODULE.test(value as string);

function isFrame(value: unknown): value is Frame {
  const { file, line } = (value ?? {}) as Said;
  return isText(file, READABLE) && isCount(line) && line !== 0;
}

/** For each kind of message: whether what it says can be true. */
const CHECKS: Record<WorkerMessage["kind"], (said: Said) => boolean> = {
  progress: ({ phase, loaded, total }) =>
    (phase === "download" || phase === "start") && isCount(loaded) && isCount(total) && total !== 0,
  ready: ({ origin }) => ORIGINS.includes(origin),
  output: ({ stream, text }) => STREAMS.includes(stream) && isText(text, OUTPUT_LIMIT),
  capped: ({ limit, unit }) => isCount(limit) && UNITS.includes(unit),
  finished: ({ exit, frames, missing }) =>
    isCount(exit) &&
    (exit as number) <= 0xff &&
    Array.isArray(frames) &&
    frames.length <= FRAMES &&
    frames.every(isFrame) &&
    (missing === null || isModule(missing)),
  broken: ({ reason }) => typeof reason === "string",
  unavailable: ({ reason }) => typeof reason === "string",
  "image kept": () => true,
};

/** What is heard instead of what cannot be true. */
export const TAKEN_OVER: WorkerMessage = { kind: "broken", reason: "the program took it over" };

/** Returns the message, or that the worker can no longer be believed. */
export function heed(data: unknown): WorkerMessage {
  const said = (data ?? {}) as Said;
  const kind = said.kind as WorkerMessage["kind"];
  if (typeof kind !== "string" || !Object.hasOwn(CHECKS, kind) || !CHECKS[kind](said))
    return TAKEN_OVER;
  if (typeof said.reason === "string") said.reason = said.reason.slice(0, READABLE);
  return said as unknown as WorkerMessage;
}

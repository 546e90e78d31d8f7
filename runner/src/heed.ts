/** Refuses what no honest worker says: reader code may have got hold of the worker. */

import type { Frame, Origin, Stream, Unit, WorkerMessage } from "./messages.ts";

/** No reason, name or path that is worth reading is longer. */
const READABLE = 300;
const FRAMES = 1_000;
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

function isFrame(value: unknown): value is Frame {
  const { file, line } = (value ?? {}) as Said;
  return isText(file, READABLE) && isCount(line) && line !== 0;
}

/** For each kind of message: whether what it says can be true. */
const CHECKS: Record<WorkerMessage["kind"], (said: Said) => boolean> = {
  progress: ({ phase, loaded, total }) =>
    (phase === "download" || phase === "start") && isCount(loaded) && isCount(total),
  ready: ({ origin }) => ORIGINS.includes(origin),
  output: ({ stream, text }) => STREAMS.includes(stream) && typeof text === "string",
  capped: ({ limit, unit }) => isCount(limit) && UNITS.includes(unit),
  finished: ({ exit, frames, missing }) =>
    isCount(exit) &&
    (exit as number) <= 0xff &&
    Array.isArray(frames) &&
    frames.length <= FRAMES &&
    frames.every(isFrame) &&
    (missing === null || isText(missing, READABLE)),
  broken: ({ reason }) => typeof reason === "string",
  unavailable: ({ reason }) => typeof reason === "string",
  "image kept": () => true,
};

/** Returns the message, or that the worker can no longer be believed. */
export function heed(data: unknown): WorkerMessage {
  const said = (data ?? {}) as Said;
  const kind = said.kind as WorkerMessage["kind"];
  if (!Object.hasOwn(CHECKS, kind) || !CHECKS[kind](said))
    return { kind: "broken", reason: "the program took it over" };
  if (typeof said.reason === "string") said.reason = said.reason.slice(0, READABLE);
  return said as unknown as WorkerMessage;
}

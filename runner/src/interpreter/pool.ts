/** Starts, stops and replaces workers; keeps one fresh interpreter on standby. */

import { Interpreter } from "./interpreter.ts";
import { keepSite } from "./offline.ts";
import type { RunMessage, RunRequest, WorkerMessage } from "../shared/messages.ts";
import { Silence } from "./watchdog.ts";

/** What a run tells its cell; `progress` comes only while Python still loads. */
export type Listener = (message: RunMessage) => void;

/** A run that can be stopped. */
export interface Run {
  /** Ends the run at once; the listener hears nothing more. */
  stop(): void;
}

/** After this long out of sight a page gives its standby back. */
const HIDDEN_MS = 60_000;

let standby: Interpreter | null = null;
/** Whether the runtime could not be loaded; only the reader's wish tries again. */
let unreachable = false;
/** Runs that have not ended. */
let atWork = 0;
let keeper: Interpreter | null = null;
/** Whether keeping an image has failed on this page: for good, or on a bad line. */
let unkeepable = false;

/** Whether the reader's machine and line can spare work that nobody asked for. */
function canSpare(): boolean {
  const { deviceMemory = 8, connection } = navigator as Navigator & {
    deviceMemory?: number;
    connection?: { saveData?: boolean };
  };
  return deviceMemory > 2 && !connection?.saveData;
}

/** Whether now is the time for it: it must not slow down what the reader waits for. */
const isTime = () => canSpare() && atWork === 0;

/** Loads an interpreter that the reader will probably want. */
export function prepare(): void {
  if (unreachable || keeper || document.hidden || !isTime()) return;
  standby ??= new Interpreter("run a program");
}

/** Throws away an interpreter that has begun to load what may have been mended since. */
export function startAnew(): void {
  unreachable = false;
  standby?.end();
  standby = null;
}

/** Runs a file in an interpreter that nothing has run in before. */
export function run(request: RunRequest, listener: Listener): Run {
  const interpreter = standby?.usable ? standby : new Interpreter("run a program");
  standby = null;
  atWork += 1;
  dropKeeper();
  const silence = new Silence((seconds) => listener({ kind: "silent", seconds }));
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    atWork -= 1;
    silence.end();
    interpreter.end();
    getReady(interpreter);
  };
  interpreter.take(request, (message) => {
    silence.hear(message);
    unreachable = message.kind === "unavailable";
    if (unreachable || message.kind === "finished" || message.kind === "broken") end();
    listener(message);
  });
  return { stop: end };
}

/** Makes the next run faster, and possible offline: keeps an image, or stands by. */
function getReady({ origin }: Interpreter): void {
  if (unreachable || !isTime()) return;
  if (origin) keepSite();
  if (origin && origin !== "kept image") keepImage();
  // Nothing to wait for: stand by at once.
  prepare();
}

function keepImage(): void {
  if (keeper || unkeepable) return;
  keeper = new Interpreter("keep an image");
  keeper.listen((message: WorkerMessage) => {
    if (message.kind !== "image kept" && message.kind !== "unavailable") return;
    // A private window, a full disk, a bad line: again would cost the same for nothing.
    unkeepable = message.kind === "unavailable";
    dropKeeper();
    prepare();
  });
}

function dropKeeper(): void {
  keeper?.end();
  keeper = null;
}

let hiding: ReturnType<typeof setTimeout> | undefined;
document.addEventListener("visibilitychange", () => {
  clearTimeout(hiding);
  if (!document.hidden) return;
  hiding = setTimeout(() => {
    startAnew();
    dropKeeper();
  }, HIDDEN_MS);
});

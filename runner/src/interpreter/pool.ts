/** Starts, ends and replaces interpreters, and keeps one fresh interpreter on standby. */

import type { RunMessage, RunRequest, WorkerMessage } from "../common/messages.ts";
import { Interpreter } from "./interpreter.ts";
import { keepSite } from "./offline.ts";
import { Watchdog } from "./watchdog.ts";
import { forgetWorkerScript } from "./worker_script.ts";

/** Hears the messages of a run. `progress` comes only if Python is still loading. */
type Listener = (message: RunMessage) => void;

/** A run that can be stopped. */
export interface Run {
  /** Ends the run at once. The listener hears nothing more. */
  stop(): void;
}

/** A page that is hidden for this long gives up its standby to save memory. */
const HIDDEN_MS = 60_000;

/** A started interpreter that waits for the next run. */
let standby: Interpreter | null = null;
/** The recorder, once a run was watched: the next one may be, too. */
let recorder: Record<string, string> | null = null;
/** Whether the runtime could not be loaded. Then only a run that the reader asks for retries. */
let unreachable = false;
/** The number of runs that have not ended. */
let activeRuns = 0;
/** The interpreter that is being started only to store an image of it. */
let imageKeeper: Interpreter | null = null;
/** Whether storing an image has failed on this page. It is not tried a second time. */
let imageFailed = false;

/** Whether the reader's device and connection can afford work that the reader has not asked for. */
function hasSpareResources(): boolean {
  const { deviceMemory = 8, connection } = navigator as Navigator & {
    deviceMemory?: number;
    connection?: { saveData?: boolean };
  };
  return deviceMemory > 2 && !connection?.saveData;
}

/** Whether such work may be done now. It must not slow down a run that the reader waits for. */
const mayPreload = () => hasSpareResources() && activeRuns === 0;

/** Starts an interpreter before the reader needs it. */
export function prepare(): void {
  if (unreachable || imageKeeper || document.hidden || !mayPreload()) return;
  if (standby) return;
  standby = new Interpreter("run a program");
  if (recorder) standby.prepareRecorder(recorder);
}

/** Discards the standby: the files that it has begun to load may be damaged or out of date. */
export function discardStandby(): void {
  unreachable = false;
  standby?.end();
  standby = null;
}

/** Runs a program in a fresh interpreter, in which nothing has run before. */
export function run(request: RunRequest, listener: Listener): Run {
  let interpreter = standby?.usable ? standby : new Interpreter("run a program");
  let mayStartAnew = true;
  recorder = request.recorder ?? recorder;
  standby = null;
  activeRuns += 1;
  stopImageKeeper();
  const watchdog = new Watchdog((seconds) => listener({ kind: "stalled", seconds }));
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    activeRuns -= 1;
    watchdog.end();
    interpreter.end();
    prepareNextRun(interpreter);
  };
  const hear = (message: WorkerMessage) => {
    // No file is to blame, so the next start has the same chances. No program has run.
    if (mayStartAnew && message.kind === "unavailable" && message.problem === "other") {
      mayStartAnew = false;
      interpreter = new Interpreter("run a program");
      interpreter.run(request, hear);
      return;
    }
    watchdog.notice(message);
    unreachable = message.kind === "unavailable";
    // The script may be of a build whose files the server has replaced.
    if (unreachable) forgetWorkerScript();
    if (unreachable || message.kind === "finished" || message.kind === "broken") end();
    listener(message);
  };
  interpreter.run(request, hear);
  return { stop: end };
}

/** After a run: makes the next one faster, and makes it possible without a network. */
function prepareNextRun({ startedFrom }: Interpreter): void {
  if (unreachable || !mayPreload()) return;
  if (startedFrom) keepSite();
  if (startedFrom && startedFrom !== "kept image") keepImage();
  // Does nothing while an image is being kept, which calls `prepare` itself when it is done.
  prepare();
}

function keepImage(): void {
  if (imageKeeper || imageFailed) return;
  imageKeeper = new Interpreter("keep an image");
  imageKeeper.listen((message: WorkerMessage) => {
    if (message.kind !== "image kept" && message.kind !== "unavailable") return;
    // A private window, a full disk or a bad connection would make it fail again.
    imageFailed = message.kind === "unavailable";
    stopImageKeeper();
    prepare();
  });
}

function stopImageKeeper(): void {
  imageKeeper?.end();
  imageKeeper = null;
}

let hiding: ReturnType<typeof setTimeout> | undefined;
document.addEventListener("visibilitychange", () => {
  clearTimeout(hiding);
  if (!document.hidden) return;
  hiding = setTimeout(() => {
    discardStandby();
    stopImageKeeper();
  }, HIDDEN_MS);
});

/** The types of the messages between page and worker. */

import type { Breakdown, LoadFailure } from "./failures.ts";
import type { Recording } from "./recording.ts";

/** From page to worker: write these files and run one of them. */
export interface RunRequest {
  /** As `python -m` takes it: `snippets.protocol.before`. */
  module: string;
  /** Path from the project's root → text. These are all files that the program can import. */
  files: Record<string, string>;
  /** The Python files of the recorder, if it is to tell of the run: name → text. */
  recorder?: Record<string, string>;
}

/** From page to worker, before a run: its reader may want to watch it, too. */
export interface RecorderRequest {
  recorder: Record<string, string>;
}

/** What a worker is for. It learns this from its name. */
export type Task = "run a program" | "keep an image";

/** What an interpreter was started from: an image of a started one, or the library alone. */
export type StartedFrom = "kept image" | "shipped image" | "standard library";

/** A line of the reader's code that an exception passed through. */
export interface Frame {
  file: string;
  /** Counted from 1. */
  line: number;
}

/** How a run ended, as harness.py reports it. */
export interface Outcome {
  /** The exit code. 0 is success. */
  exit: number;
  /** The lines that an uncaught exception passed through, outermost first. */
  frames: Frame[];
  /** The module that was not found, if that ended the run. */
  missing: string | null;
}

/** Text that a program has printed to one of its streams. */
export interface OutputPiece {
  stream: Stream;
  text: string;
}

/** From worker to page. */
export type WorkerMessage =
  | { kind: "progress"; phase: "load" | "start"; loaded: number; total: number }
  | { kind: "ready"; startedFrom: StartedFrom }
  | { kind: "output"; pieces: OutputPiece[] }
  /** All output beyond so many characters is dropped. */
  | { kind: "capped"; limit: number }
  /**
   * Where a recorder was sent and the program has let it be: what it has told so far, now and
   * then, and all of it just before `finished`.
   */
  | { kind: "recorded"; recording: Recording }
  | ({ kind: "finished" } & Outcome)
  | { kind: "broken"; cause: Breakdown }
  | ({ kind: "unavailable" } & LoadFailure)
  | { kind: "image kept" };

/** What a cell hears of its run: the worker's messages, and that none came for a while. */
export type RunMessage = WorkerMessage | { kind: "stalled"; seconds: number };

export type Stream = "stdout" | "stderr";

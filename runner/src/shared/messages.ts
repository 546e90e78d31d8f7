/** The messages between page and worker, as types. */

/** Page to worker: write these files and run one. */
export interface RunRequest {
  /** As `python -m` takes it: `snippets.protocol.before`. */
  module: string;
  /** Path from the project's root → text; all that the program may import of `snippets`. */
  files: Record<string, string>;
}

/** What a worker is for; it is told by its name. */
export type Task = "run a program" | "keep an image";

/** Where an interpreter's memory came from. */
export type Origin = "kept image" | "shipped image" | "standard library";

/** A line of the reader's code that an exception passed through. */
export interface Frame {
  file: string;
  /** Counted from 1. */
  line: number;
}

/** How a run ended, as harness.py reports it. */
export interface Outcome {
  /** The exit code; 0 is success. */
  exit: number;
  /** Where an uncaught exception passed, outermost first. */
  frames: Frame[];
  /** The module that was not found, if that ended the run. */
  missing: string | null;
}

/** How much output passes; what comes after it is dropped. */
export interface Limit {
  limit: number;
  unit: Unit;
}
export type Unit = "characters" | "writes";

/** Worker to page. */
export type WorkerMessage =
  | { kind: "progress"; phase: "download" | "start"; loaded: number; total: number }
  | { kind: "ready"; origin: Origin }
  | { kind: "output"; stream: Stream; text: string }
  | ({ kind: "capped" } & Limit)
  | ({ kind: "finished" } & Outcome)
  | { kind: "broken"; reason: string }
  | { kind: "unavailable"; reason: string }
  | { kind: "image kept" };

/** What a run tells its cell: the worker's messages, and that it has been silent. */
export type RunMessage = WorkerMessage | { kind: "silent"; seconds: number };

export type Stream = "stdout" | "stderr";

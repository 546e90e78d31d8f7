/** The messages between page and worker, as types. */

/** Page to worker: write these files over the packed snippets and run one. */
export interface RunRequest {
  /** As `python -m` takes it: `snippets.protocol.before`. */
  module: string;
  /** Path from the project's root → text; the reader's edits among them. */
  files: Record<string, string>;
}

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
}

/** Worker to page. */
export type WorkerMessage =
  | { kind: "progress"; phase: "download" | "start"; loaded: number; total: number }
  | { kind: "ready" }
  | { kind: "output"; stream: Stream; text: string }
  | { kind: "capped"; limit: number }
  | ({ kind: "finished" } & Outcome)
  | { kind: "unavailable"; reason: string };

export type Stream = "stdout" | "stderr";

/** Runs the program of one cell, one run at a time, and shows the reader how it goes. */

import { type Run, run } from "../interpreter/pool.ts";
import type { Outcome, RunMessage } from "../common/messages.ts";
import type { Recording } from "../common/recording.ts";
import type { CellView, State } from "./cell_view.ts";
import { showAsList } from "./check_list.ts";
import { errorName } from "./error_name.ts";
import { Output } from "./output.ts";
import {
  brokenText,
  cappedText,
  endText,
  missingText,
  omittedText,
  progressText,
  raisedText,
  stalledText,
  unavailableText,
  type Verdict,
  verdictText,
  WATCH_NOT_LOADED,
} from "./status.ts";

/** The last line of a check that has passed. snippets/checking.py prints it. */
const PASSED = "Passed.\n";

const busy = new Set<CellRun>();

// Instant navigation replaces the content of the page but ends no worker. A program in an
// endless loop would go on for ever.
document$.subscribe(() => {
  for (const run of busy) run.stopIfGone();
});

/** What to run. */
export interface Program {
  module: string;
  files: Record<string, string>;
  /** Whether the module is the check of an exercise, which ends with a verdict. */
  checks: boolean;
  /** Whether the code that is checked is the page's own. */
  unchanged: boolean;
  /** The paths of the files that are from a link. */
  linked: readonly string[];
  /** Names of errors that the page's own code defines, edits and links left out. */
  errors: readonly string[];
  /** The Python that records the run, if it is watched. It may have to load. */
  recorder?: Promise<Record<string, string>>;
}

/** What is known of a run that was watched. */
export interface Watched {
  recording: Recording;
  /** All that was printed. */
  printed: string;
}

/** Hears how a program has ended, and of a check the verdict. */
type OnEnd = (outcome: Outcome, program: Program, verdict: Verdict | null) => void;

export class CellRun {
  readonly #view: CellView;
  readonly #output: Output;
  readonly #onEnd: OnEnd;
  #program: Program | null = null;
  #run: Run | null = null;
  #cappedNote = "";
  #stalled = false;
  /** The end of the output so far, as long as the verdict is. */
  #tail = "";
  /** Of a run that is watched: all of the output, and what was recorded. */
  #printed = "";
  #recording: Recording | null = null;
  /** When the program began, on the clock of `performance.now`. */
  #began = 0;
  /** Resolves when the run ends, however it does. */
  #ended = Promise.resolve();
  #resolve: (() => void) | null = null;

  /** @param onEnd Called when a program has ended by itself, not when it was stopped. */
  constructor(view: CellView, onEnd: OnEnd) {
    this.#view = view;
    this.#output = new Output(view.find("[data-output]"));
    this.#onEnd = onEnd;
  }

  /** The end of the output that is shown, where an error stands. */
  get lastLines(): string {
    return this.#output.end;
  }

  /** Resolves when the run ends, however it does. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** What the last run has told, if it was watched and has let that be. */
  get watched(): Watched | null {
    return this.#recording && { recording: this.#recording, printed: this.#printed };
  }

  /** The program whose output is shown, or null if that is the one of the page. */
  get program(): Program | null {
    return this.#program;
  }

  /** Puts the output of a run away: the one that the page has recorded comes back. */
  showRecorded(): void {
    if (!this.#program || this.#run) return;
    this.#program = null;
    this.#output.showRecorded();
    this.#view.showLinked([]);
    this.#view.showState("idle", "");
  }

  /** Takes back what the status says of the end of the last run, if it has ended. */
  forgetEnd(): void {
    if (this.#program && !this.#run && this.#view.element.dataset.state !== "idle")
      this.#view.showState("idle", "");
  }

  start(program: Program): void {
    this.#run?.stop();
    this.#output.clear();
    this.#program = program;
    this.#cappedNote = "";
    this.#stalled = false;
    this.#tail = "";
    this.#printed = "";
    this.#recording = null;
    this.#resolve?.();
    this.#ended = new Promise((resolve) => (this.#resolve = resolve));
    this.#view.showLinked(program.linked);
    this.#view.showState("loading", "Starting Python");
    busy.add(this);
    const { module, files, recorder } = program;
    const hear = (message: RunMessage) => this.#receive(message, program);
    if (!recorder) {
      this.#run = run({ module, files }, hear);
      return;
    }
    const waiting: Run = { stop: () => undefined };
    this.#run = waiting;
    // The reader may have stopped it by then, or started another run.
    const ifWanted = (proceed: () => void) => {
      if (this.#run === waiting) proceed();
    };
    recorder.then(
      (loaded) => ifWanted(() => (this.#run = run({ module, files, recorder: loaded }, hear))),
      () => ifWanted(() => this.#end("failed", WATCH_NOT_LOADED)),
    );
  }

  stop(): void {
    if (this.#run) this.#end("stopped", "Stopped");
  }

  /** Ends the run if the reader has left the page. */
  stopIfGone(): void {
    if (!this.#view.element.isConnected) this.stop();
  }

  #receive(message: RunMessage, program: Program): void {
    switch (message.kind) {
      case "progress": {
        const text = progressText(message, PYTHON);
        this.#view.showState("loading", text, message.loaded / message.total);
        break;
      }
      case "ready":
        this.#began = performance.now();
        this.#view.showState("running", "Running");
        break;
      case "output":
        this.#output.append(message.pieces);
        for (const { text } of message.pieces)
          this.#tail = (this.#tail + text).slice(-PASSED.length);
        if (program.recorder) for (const { text } of message.pieces) this.#printed += text;
        if (this.#stalled) this.#view.showState("running", "Running");
        this.#stalled = false;
        break;
      case "capped":
        this.#cappedNote = ` ${cappedText(message.limit)}`;
        this.#view.showState("running", `Running.${this.#cappedNote}`);
        break;
      case "stalled":
        this.#stalled = true;
        this.#showStalled(message.seconds);
        break;
      case "recorded":
        this.#recording = message.recording;
        break;
      case "broken":
        this.#end("failed", `${brokenText(message.cause)}.`);
        break;
      case "unavailable":
        this.#end("failed", unavailableText(message));
        this.#view.offerRetry();
        break;
      case "finished": {
        const { exit, missing } = message;
        const verdict = program.checks ? this.#verdict(message, program) : null;
        const advice = missing === null ? "" : ` ${missingText(missing, program.module)}.`;
        const end = verdict ? verdictText(verdict) : endText(exit);
        const good = verdict ? verdict === "passed" : exit === 0;
        this.#end(good ? "done" : "failed", `${end}.${this.#cappedNote}${advice}`);
        this.#view.showTime(performance.now() - this.#began);
        if (verdict && verdict !== "not run") showAsList(this.#view.find("[data-output]"));
        const error =
          exit === 1 && !verdict && missing === null
            ? errorName(this.#output.end, program.errors)
            : null;
        if (error) this.#view.sayMore(raisedText(error));
        const omitted = omittedText(this.#output.omitted);
        if (omitted) this.#view.sayMore(omitted);
        this.#onEnd(message, program, verdict);
      }
    }
  }

  #verdict({ exit, frames }: Outcome, { unchanged }: Program): Verdict {
    // A check ends with an exit. What ends with a traceback has not been checked.
    if (frames.length) return "not run";
    // If the answer ends the program early, for instance by sys.exit(0), the check did not
    // finish, and the answer has not passed.
    if (exit === 0 && this.#tail === PASSED) return "passed";
    return unchanged ? "unchanged" : "not yet";
  }

  #showStalled(seconds: number): void {
    const loading = this.#view.element.dataset.state === "loading";
    this.#view.showState(loading ? "loading" : "running", stalledText(seconds, loading));
  }

  #end(state: State, text: string): void {
    this.#run?.stop();
    this.#run = null;
    busy.delete(this);
    this.#output.flush();
    if (state === "failed") this.#output.scrollToEnd();
    this.#view.showState(state, text);
    this.#resolve?.();
  }
}

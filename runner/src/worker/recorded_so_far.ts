/** Posts now and then what a recorder has told so far: a run may be stopped at any time. */

import { RECORDING_BYTES } from "../common/limits.ts";
import type { Recording } from "../common/recording.ts";
import type { Printed } from "./run_module.ts";

/** Milliseconds between two of these messages. */
const INTERVAL = 300;

export class RecordedSoFar {
  readonly #printed: Printed;
  readonly #post: (recording: Recording) => void;
  readonly #clock: () => number;
  #next: number;
  #last = "";

  /** @param clock Returns milliseconds. */
  constructor(printed: Printed, post: (recording: Recording) => void, clock: () => number) {
    this.#printed = printed;
    this.#post = post;
    this.#clock = clock;
    this.#next = clock() + INTERVAL;
  }

  /** Posts it if that may be by now. Call it as often as you like. */
  poll(): void {
    if (this.#clock() < this.#next) return;
    this.flush();
    this.#next = this.#clock() + INTERVAL;
  }

  /** Posts it if there is more than the last time. */
  flush(): void {
    const text = this.#printed.recorded(RECORDING_BYTES);
    if (!text || text === this.#last) return;
    this.#last = text;
    const recording = recordingOf(text);
    if (recording) this.#post(recording);
  }
}

/** Reads a recording. Where a program has spoiled it, there is none. */
export function recordingOf(text: string | null): Recording | null {
  if (text === null) return null;
  try {
    const { lanes, tasks, events, cut } = JSON.parse(text) as Recording;
    return { lanes, tasks, events, cut };
  } catch {
    return null;
  }
}

/** Collects samples and failures, and judges the samples by the measures. */

import type { Measure } from "./measures.ts";
import { median, range, ratio } from "./statistics.ts";

/** A part that takes longer is given up. */
const LIMIT_MS = 240_000;

/** Measured numbers: id → one a round. */
export type Samples = Record<string, number[]>;

/** A measure with what came of it. */
export interface Row extends Measure {
  value: number | null;
  range: [number, number] | null;
  rounds: number;
  /** Median of what it is compared with. */
  other: number | null;
  ratio: number | null;
  /** Null: there is no target, or nothing to judge by. */
  met: boolean | null;
}

export function judge(measures: readonly Measure[], samples: Samples): Row[] {
  return measures.map((measure) => {
    const own = samples[measure.id] ?? [];
    const theirs = measure.by === undefined ? [] : (samples[measure.by] ?? []);
    const limits = range(own);
    const value = measure.worst ? (limits?.[1] ?? null) : median(own);
    const relative = ratio(own, theirs);
    const judged = measure.target?.of === "ratio" ? relative : value;
    return {
      ...measure,
      value,
      range: limits,
      rounds: own.length,
      other: median(theirs),
      ratio: relative,
      met: measure.target && judged !== null ? judged <= measure.target.atMost : null,
    };
  });
}

export class Results {
  readonly samples: Samples = {};
  readonly failures: { round: number; what: string; reason: string }[] = [];
  round = 0;

  add(id: string, sample: number): void {
    (this.samples[id] ??= []).push(sample);
  }

  /**
   * Does a part of a round; when it fails, that is noted, and the others go on.
   *
   * @param giveUp Makes a part fail that takes too long.
   */
  async attempt(what: string, part: () => Promise<void>, giveUp: () => void): Promise<void> {
    const start = performance.now();
    let end = "";
    const limit = setTimeout(giveUp, LIMIT_MS);
    try {
      await part();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.failures.push({ round: this.round, what, reason });
      end = ` FAILED: ${reason}`;
    } finally {
      clearTimeout(limit);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`round ${this.round}  ${what}  ${seconds} s${end}`);
  }
}

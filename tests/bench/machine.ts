/** What the numbers were measured on. */

import { availableParallelism, cpus, totalmem } from "node:os";

export interface Machine {
  cores: number;
  memoryGB: number;
  cpu: string;
  system: string;
}

export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    system: `${process.platform} ${process.arch}`,
  };
}

/** Kinds of machine that readers know: fewer cores than → name. */
const CLASSES: [number, string][] = [
  [3, "a small virtual machine"],
  [9, "a machine like a laptop"],
  [Infinity, "a workstation"],
];

/** A sentence that says when, on what and how often. */
export function describe(
  date: Date,
  { cores, memoryGB }: Machine,
  browsers: string[],
  rounds: number,
): string {
  const [, kind] = CLASSES.find(([limit]) => cores < limit) ?? [0, "a machine"];
  const day = date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return (
    `Measured on ${day} on ${kind} with ${cores} cores and ${memoryGB} GB of memory, ` +
    `in ${browsers.join(" and ")}; ${rounds === 1 ? "one round" : `medians of ${rounds} rounds`}. ` +
    "Bare Pyodide is `loadPyodide()` in a worker, from the same server, in the same run."
  );
}

/** All that is measured, what it is compared with, and what it should come to. */

import { NETWORKS } from "./network.ts";

export interface Measure {
  id: string;
  title: string;
  unit: "ms" | "kB" | "MB";
  /** The measure that it is divided by. */
  by?: string;
  /** Of the samples, the highest counts instead of the median. */
  worst?: boolean;
  target?: { of: "value" | "ratio"; atMost: number };
  /** Whether the published summary has it. */
  published?: boolean;
}

const ratio = (atMost: number) => ({ of: "ratio", atMost }) as const;
const value = (atMost: number) => ({ of: "value", atMost }) as const;

const FIRST_USE = { loopback: ratio(0.5), "50 Mbit/s": ratio(0.8), "10 Mbit/s": ratio(1) };

const times: Measure[] = [
  ...NETWORKS.map((network) => ({
    id: `first use, ${network}`,
    title: `First use, ${network}`,
    unit: "ms" as const,
    by: `bare cold, ${network}`,
    target: FIRST_USE[network],
    published: true,
  })),
  ...NETWORKS.map((network) => ({
    id: `later visit, ${network}`,
    title: `First run of a later visit, ${network}`,
    unit: "ms" as const,
    by: `bare warm, ${network}`,
    ...(network === "loopback" ? { target: ratio(0.22), published: true } : {}),
  })),
  {
    id: "next run",
    title: "Next run, interpreter on standby",
    unit: "ms",
    by: "bare warm, loopback",
    target: value(120),
    published: true,
  },
  {
    id: "next page",
    title: "First run on the next page",
    unit: "ms",
    by: "bare warm, loopback",
    published: true,
  },
  {
    id: "after stop, at once",
    title: "Run at once after Stop",
    unit: "ms",
    by: "bare warm, loopback",
    target: ratio(0.22),
    published: true,
  },
  {
    id: "after stop, standby",
    title: "Run after Stop, interpreter on standby",
    unit: "ms",
    by: "bare warm, loopback",
    target: ratio(0.22),
  },
  {
    id: "longest task",
    title: "Longest main-thread task (0: none of 50 ms)",
    unit: "ms",
    worst: true,
    target: value(50),
  },
];

// What a first visit loads depends on the network; what comes later does not.
const USES: [string, string][] = [
  ...NETWORKS.map((network): [string, string] => [
    `first use, ${network}`,
    `bare cold, ${network}`,
  ]),
  ["later visit, loopback", "bare warm, loopback"],
  ["next run", ""],
  ["next page", ""],
  ["after stop, at once", ""],
  ["after stop, standby", ""],
];

const bytes: Measure[] = USES.flatMap(([use, bare]) =>
  (["before", "after"] as const).map((part) => ({
    id: `bytes ${part}, ${use}`,
    title: `Bytes ${part} the output: ${use}`,
    unit: "kB" as const,
    ...(bare ? { by: `bytes ${part}, ${bare}` } : {}),
  })),
);

const RUNS = [1, 5, 100];
const memory: Measure[] = RUNS.map((runs) => ({
  id: `memory, ${runs}`,
  title: `Memory after ${runs} run${runs === 1 ? "" : "s"}`,
  unit: "MB",
  by: "memory, bare",
  published: runs !== 5,
}));

const firefox: Measure[] = [
  {
    id: "firefox first use",
    title: "Firefox: first use, loopback",
    unit: "ms",
    by: "firefox bare cold",
    published: true,
  },
  {
    id: "firefox later visit",
    title: "Firefox: first run of a later visit",
    unit: "ms",
    by: "firefox bare warm",
    target: ratio(0.35),
    published: true,
  },
  {
    id: "firefox next run",
    title: "Firefox: next run, interpreter on standby",
    unit: "ms",
    by: "firefox bare warm",
    published: true,
  },
];

export const MEASURES: readonly Measure[] = [
  ...times,
  ...bytes,
  ...memory,
  {
    id: "memory, 100",
    title: "Memory after 100 runs, by that after 5",
    unit: "MB",
    by: "memory, 5",
    target: ratio(1.2),
  },
  ...firefox,
];

/** Sums up what a host has sent. */

import type { Answer } from "./host.ts";

/** Kilobytes that were sent before and after a time. */
export function split(answers: Answer[], at: number): { before: number; after: number } {
  const sums = { before: 0, after: 0 };
  for (const { sent } of answers)
    for (const part of sent) sums[part.at <= at ? "before" : "after"] += part.bytes / 1000;
  return sums;
}

/** A request as a waterfall shows it; times in ms since `start`. */
export interface Request {
  path: string;
  status: number;
  asked: number;
  ended: number | null;
  kB: number;
}

export function waterfall(answers: Answer[], start: number): Request[] {
  return answers.map(({ path, status, asked, ended, sent }) => ({
    path,
    status,
    asked: Math.round(asked - start),
    ended: ended === null ? null : Math.round(ended - start),
    kB: Math.round(sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000),
  }));
}

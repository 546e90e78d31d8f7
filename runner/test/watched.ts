/** Runs programs in Node with the recorder, and tells what it recorded in lines. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RecordedEvent, Recording } from "../src/common/recording.ts";

interface Ran {
  output: string;
  outcome: { exit: number } | null;
  recording: Recording | null;
}

export interface Watched {
  plain: Ran;
  watched: Ran;
}

/** The module that the programs are, and its path. */
export const MODULE = "snippets.page.before";
export const FILE = "snippets/page/before.py";

/** Runs each program twice, without the recorder and with it. Further files have paths. */
export function watchAll(
  programs: readonly (string | Record<string, string>)[],
): Watched[] {
  const requests = programs.map((program) => ({
    module: MODULE,
    files: {
      "snippets/__init__.py": "",
      "snippets/page/__init__.py": "",
      ...(typeof program === "string" ? { [FILE]: program } : program),
    },
  }));
  // Node has stack switching, which the image needs, only when it is told so. What it tells
  // is too long for a pipe that nobody reads meanwhile.
  const told = join(mkdtempSync(join(tmpdir(), "watched-")), "told.json");
  const done = spawnSync(
    process.execPath,
    ["--experimental-wasm-jspi", fileURLToPath(new URL("run_watched.mjs", import.meta.url))],
    { input: JSON.stringify(requests), stdio: ["pipe", openSync(told, "w"), "pipe"] },
  );
  assert.equal(done.status, 0, String(done.stderr).slice(-4000));
  return JSON.parse(readFileSync(told, "utf8")) as Watched[];
}

/** A step in a line: `3<9 call Trainer 1: Trainer.fit(epochs=3)`, indented by its depth. */
export function linesOf(recording: Recording | null): string[] {
  if (!recording) return ["nothing was recorded"];
  const depths = recording.tasks.map(() => 0);
  return recording.events.map((event) => {
    const ends = event.kind !== "call" && event.kind !== "resume";
    if (ends) depths[event.task] = (depths[event.task] ?? 0) - 1;
    const depth = Math.max(depths[event.task] ?? 0, 0);
    if (!ends) depths[event.task] = depth + 1;
    return `${"  ".repeat(depth)}${lineOf(recording, event)}`;
  });
}

function lineOf({ lanes, tasks }: Recording, event: RecordedEvent): string {
  const name = (lane: number) => lanes[lane]?.name ?? "nobody";
  const caller = event.callerLine ? `<${event.callerLine}` : "";
  const task = tasks.length > 1 ? `[${tasks[event.task] ?? "?"}] ` : "";
  const holds = (event.holds ?? []).map(
    ([owner, attribute, held]) => ` ${name(owner)}.${attribute}→${name(held)}`,
  );
  const context = Object.entries(event.context ?? {}).map(([of, text]) => ` ${of}:=${text}`);
  const text = event.kind === "call" ? `(${event.text})` : ` ${event.text}`;
  return (
    `${event.line}${caller} ${task}${event.kind} ${name(event.lane)}: ` +
    `${event.function}${text}${holds.join("")}${context.join("")}`
  ).trimEnd();
}

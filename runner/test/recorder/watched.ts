/** Runs programs in Node with the recorder, and tells what it recorded in lines. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RecordedEvent, Recording } from "../../src/common/recording.ts";

interface Ran {
  output: string;
  outcome: { exit: number } | null;
  recording: Recording | null;
}

interface Watched {
  /** The same without the recorder, if that was asked for. */
  plain: Ran | null;
  watched: Ran;
}

/** A file of the program, or its text alone: then it is the one that is run. */
type Program = string | Record<string, string>;

/** Runs each program with the recorder, and before that without it if `alsoPlain`. */
export function watchAll(
  programs: readonly Program[],
  alsoPlain: boolean,
  path = "snippets/page/before.py",
): Watched[] {
  const requests = programs.map((program) => ({
    module: path.replace(/\.py$/, "").replaceAll("/", "."),
    files: {
      "snippets/__init__.py": "",
      [path.replace(/\w+\.py$/, "__init__.py")]: "",
      ...(typeof program === "string" ? { [path]: program } : program),
    },
  }));
  // It is told into a file: a pipe that nobody reads meanwhile would hold it up.
  const told = join(mkdtempSync(join(tmpdir(), "watched-")), "told.json");
  const done = spawnSync(
    process.execPath,
    // The image needs stack switching, which Node has only when it is told so.
    ["--experimental-wasm-jspi", fileURLToPath(new URL("run_watched.mjs", import.meta.url))],
    {
      input: JSON.stringify({ requests, alsoPlain }),
      stdio: ["pipe", openSync(told, "w"), "pipe"],
    },
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

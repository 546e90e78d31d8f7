/** Reads the hostile programs: each a file that says what it tries and what becomes of it. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What the status line says once a program has ended as its docstring says. */
const STATUS = {
  done: /^Done\./,
  "exit code": /^Failed with exit code (\d+)\./,
  broken: /^The interpreter broke down: /,
  stopped: /^Stopped$/,
};

export interface Program {
  /** `escapes/js_module`. */
  name: string;
  /** The first line of its docstring. */
  tries: string;
  text: string;
  /** It runs until someone presses *Stop*. */
  endless: boolean;
  /** The status must match one of them. */
  statuses: RegExp[];
  /** Lines that it must have printed. */
  prints: string[];
  /** Whether what is recorded of it is `whole` or `cut`, `any` of both or none; null: not watched. */
  recorded: string | null;
}

const FOLDER = fileURLToPath(new URL("programs/", import.meta.url));

/** Returns the programs of a folder by name: `escapes`, `corruption` or `resources`. */
export function hostilePrograms(folder: string): Program[] {
  return readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith(".py"))
    .sort()
    .map((name) => readProgram(`${folder}/${name}`));
}

function readProgram(path: string): Program {
  const text = readFileSync(join(FOLDER, path), "utf8");
  const [, doc = ""] = /^r?"""(.*?)"""/s.exec(text) ?? [];
  const [, ends] = /^Ends: (.*)$/m.exec(doc) ?? [];
  assert.ok(ends, `${path}: its docstring does not say how it ends`);
  const prints = Array.from(doc.matchAll(/^Prints: (.*)$/gm), ([, line = ""]) => line);
  assert.ok(prints.length > 0, `${path}: its docstring does not say what it prints`);
  return {
    name: path.replace(/\.py$/, ""),
    tries: doc.split("\n", 1)[0] ?? "",
    text,
    endless: ends === "stopped",
    statuses: ends.split(" or ").map(statusPattern),
    prints,
    recorded: /^Recorded: (\w+)$/m.exec(doc)?.[1] ?? null,
  };
}

function statusPattern(ending: string): RegExp {
  const [, code] = /^exit code (\d+)$/.exec(ending) ?? [];
  if (code) return new RegExp(`^Failed with exit code ${code}\\.`);
  assert.ok(ending in STATUS, `a program cannot end with ${ending}`);
  return STATUS[ending as keyof typeof STATUS];
}

/** The recorder tells of each program of `conversations/` what stands at its end. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { linesOf, watchAll } from "./watched.ts";

const FOLDER = fileURLToPath(new URL("conversations/", import.meta.url));
const FIRST = "snippets/page/before.py";
const FILE = /^# File: (.*)\n/m;
const TOLD = "# Told:\n";

const names = readdirSync(FOLDER).sort();
const cases = names.map((name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  const [program = "", told = ""] = text.split(TOLD);
  const [first = "", ...others] = program.split(FILE);
  const files: Record<string, string> = { [FIRST]: first };
  for (let at = 0; at < others.length; at += 2) files[others[at] ?? ""] = others[at + 1] ?? "";
  return { name, program, files, told, shows: text.slice(2, text.indexOf("\n")) };
});
const runs = watchAll(
  cases.map(({ files }) => files),
  true,
);

for (const [at, { name, shows, program, told }] of cases.entries())
  test(`${name}: ${shows}`, () => {
    const run = runs[at];
    assert.equal(run?.watched.output, run?.plain?.output);
    assert.deepEqual(run?.watched.outcome, run?.plain?.outcome);
    const lines = linesOf(run?.watched.recording ?? null).map((line) => `# ${line}\n`);
    if (process.env.UPDATE) writeFileSync(join(FOLDER, name), [program, TOLD, ...lines].join(""));
    else assert.equal(lines.join(""), told);
  });

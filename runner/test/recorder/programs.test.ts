/** With the recorder a program prints what it prints in CPython, or what the site says instead. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { watchAll } from "./watched.ts";

interface Recorded {
  program: string;
  shows: string;
  zone: string;
  browser: { exit: number; output: string[] };
}

const FOLDER = fileURLToPath(new URL("../../../tests/browser/runner/python/", import.meta.url));
/** What these show is made by a worker: its limit of memory, its clocks, files, time zone. */
const OF_A_WORKER = new Set([
  "differences/memory.py",
  "differences/processor_time.py",
  "differences/short_times.py",
  "files/names_of_any_kind.py",
  "files/working_folder.py",
  "state/time_zone.py",
]);
const recorded = (
  JSON.parse(readFileSync(join(FOLDER, "recorded.json"), "utf8")) as Recorded[]
).filter(({ program, zone }) => zone === "UTC" && !OF_A_WORKER.has(program));
const texts = recorded.map(({ program }) =>
  readFileSync(join(FOLDER, "programs", program), "utf8"),
);
const runs = watchAll(texts, false, "snippets/sample/before.py");

for (const [at, { program, shows, browser }] of recorded.entries())
  test(`${program}: ${shows}`, () => {
    const watched = runs[at]?.watched;
    // As record.py does: no address is the same twice, no folder the same elsewhere.
    const output = watched?.output.replace(/0x[0-9a-f]+/g, "0x…").replaceAll("/project/", "");
    assert.deepEqual(
      { output: output?.split("\n"), exit: watched?.outcome?.exit },
      { output: browser.output, exit: browser.exit },
    );
    assert.ok(watched?.recording, "nothing was recorded");
  });

/** No program of `hostile/programs/watched/` is changed by the recorder, nor harms what it tells. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { hostilePrograms } from "../../../tests/browser/hostile/read_programs.ts";
import { RECORDED_CHARACTERS } from "../../src/common/limits.ts";
import { isRecording } from "../../src/interpreter/validate_recording.ts";
import { watchAll } from "./watched.ts";

const PROGRAMS = fileURLToPath(
  new URL("../../../tests/browser/hostile/programs/", import.meta.url),
);
/** What cannot be seen or turns the direction of writing; a line's end among it. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** What a docstring says of the recording: whether it is there, and whether it was cut. */
const RECORDED: Record<string, readonly (boolean | null)[]> = {
  whole: [false],
  cut: [true],
  any: [false, true, null],
};

const programs = hostilePrograms("watched");
const runs = watchAll(
  programs.map(({ text }) => text),
  true,
);

/** The status that a cell would show. */
function statusOf(outcome: { exit: number } | null): string {
  if (!outcome) return "The interpreter broke down: ";
  return outcome.exit === 0 ? "Done." : `Failed with exit code ${outcome.exit}.`;
}

for (const [at, { name, tries, statuses, prints, recorded }] of programs.entries())
  test(`${name}: ${tries}`, () => {
    const run = runs[at];
    assert.ok(run?.plain);
    const { plain, watched } = run;
    assert.equal(watched.output, plain.output, "it prints something else");
    assert.deepEqual(watched.outcome, plain.outcome, "it ends otherwise");
    for (const line of prints) assert.ok(watched.output.includes(line), watched.output);
    const status = statusOf(watched.outcome);
    assert.ok(
      statuses.some((pattern) => pattern.test(status)),
      status,
    );
    const { recording } = watched;
    assert.ok(
      RECORDED[recorded ?? ""]?.includes(recording?.cut ?? null),
      JSON.stringify(recording),
    );
    if (!recording) return;
    assert.ok(isRecording(recording), "the page would refuse it");
    for (const shown of textsOf(recording)) {
      assert.doesNotMatch(shown, UNSEEN);
      assert.ok(shown.length <= RECORDED_CHARACTERS, shown);
    }
  });

/** Every text in it, names of attributes and variables too. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [name, ...textsOf(item)]);
}

test("every program of the folder is one of these", () => {
  assert.ok(programs.length > 0);
  for (const { name } of programs)
    assert.match(readFileSync(`${PROGRAMS}${name}.py`, "utf8"), /^Recorded: /m);
});

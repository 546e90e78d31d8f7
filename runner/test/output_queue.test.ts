import assert from "node:assert/strict";
import { test } from "node:test";
import type { OutputPiece } from "../src/common/messages.ts";
import { OutputQueue } from "../src/worker/output_queue.ts";

/** A queue on a clock that stands still unless it is set. */
function make() {
  const clock = { time: 0 };
  const posted: OutputPiece[][] = [];
  const queue = new OutputQueue(
    (pieces) => posted.push(pieces),
    () => clock.time,
  );
  const text = () =>
    posted
      .flat()
      .map((piece) => piece.text)
      .join("");
  return { clock, posted, queue, text };
}

/** Has the queue post all that it may post at once. */
function spend(queue: OutputQueue): void {
  for (let write = 0; write < 1_000; write++) queue.add("stdout", ".");
  queue.flush();
}

test("what a program prints now and then is posted at once", () => {
  const { clock, posted, queue } = make();
  for (let write = 0; write < 1_000; write++) {
    queue.add("stdout", "x");
    clock.time += 1_000;
  }
  assert.equal(posted.length, 1_000);
});

test("the first lines of a program that then says nothing are posted at once", () => {
  const { posted, queue } = make();
  for (let write = 0; write < 100; write++) queue.add("stdout", `${write}\n`);
  assert.equal(posted.length, 100);
});

test("very many prints are few messages, which lack nothing", () => {
  const { clock, posted, queue, text } = make();
  for (let write = 0; write < 100_000; write++) {
    queue.add("stdout", "x");
    clock.time += 0.01;
  }
  queue.flush();
  assert.equal(text().length, 100_000);
  assert.ok(posted.length <= 300, `${posted.length} messages`);
});

test("what waits is posted when Python looks for interrupts, once it is time", () => {
  const { clock, posted, queue } = make();
  spend(queue);
  queue.add("stdout", "last");
  const before = posted.length;
  queue.poll();
  assert.equal(posted.length, before);
  clock.time += 20;
  queue.poll();
  assert.deepEqual(posted.slice(before), [[{ stream: "stdout", text: "last" }]]);
  queue.poll();
  queue.flush();
  assert.equal(posted.length, before + 1);
});

test("waits without an end or of a moment post no more than time allows, long ones do", () => {
  const { posted, queue } = make();
  spend(queue);
  const before = posted.length;
  for (const milliseconds of [-1, 1, 19]) {
    queue.add("stdout", "x");
    queue.pollBefore(milliseconds);
  }
  assert.equal(posted.length, before);
  queue.pollBefore(20);
  assert.deepEqual(posted.slice(before), [[{ stream: "stdout", text: "xxx" }]]);
});

test("the streams keep their order, and what follows on one is one piece", () => {
  const { posted, queue } = make();
  spend(queue);
  for (const [stream, text] of ["stdout a", "stdout b", "stderr c", "stdout d"].map((entry) =>
    entry.split(" "),
  ))
    queue.add(stream as "stdout", text ?? "");
  queue.flush();
  assert.deepEqual(posted.at(-1), [
    { stream: "stdout", text: "ab" },
    { stream: "stderr", text: "c" },
    { stream: "stdout", text: "d" },
  ]);
});

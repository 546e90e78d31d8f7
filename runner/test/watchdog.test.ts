import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Watchdog } from "../src/interpreter/watchdog.ts";

test("ten seconds without a message are told, once", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const told: number[] = [];
  const watchdog = new Watchdog((seconds) => told.push(seconds));
  watchdog.notice({ kind: "ready", startedFrom: "kept image" });
  mock.timers.tick(9_999);
  watchdog.notice({ kind: "output", stream: "stdout", text: "x" });
  mock.timers.tick(9_999);
  assert.deepEqual(told, []);
  mock.timers.tick(30_000);
  assert.deepEqual(told, [10]);
  mock.timers.reset();
});

test("after the cap, and after the end, nothing is told", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const told: number[] = [];
  const watchdog = new Watchdog((seconds) => told.push(seconds));
  watchdog.notice({ kind: "capped", limit: 5, unit: "characters" });
  mock.timers.tick(60_000);
  // The other stream is heard of, the one that floods is not.
  watchdog.notice({ kind: "output", stream: "stderr", text: "x" });
  mock.timers.tick(60_000);
  watchdog.end();
  mock.timers.tick(60_000);
  assert.deepEqual(told, []);
  mock.timers.reset();
});

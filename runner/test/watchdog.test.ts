import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Watchdog } from "../src/interpreter/watchdog.ts";

test("a pause of ten seconds is reported once", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const reported: number[] = [];
  const watchdog = new Watchdog((seconds) => reported.push(seconds));
  watchdog.notice({ kind: "ready", startedFrom: "kept image" });
  mock.timers.tick(9_999);
  watchdog.notice({ kind: "output", pieces: [] });
  mock.timers.tick(9_999);
  assert.deepEqual(reported, []);
  mock.timers.tick(30_000);
  assert.deepEqual(reported, [10]);
  mock.timers.reset();
});

test("after the output was capped, and after the end, nothing is reported", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const reported: number[] = [];
  const watchdog = new Watchdog((seconds) => reported.push(seconds));
  watchdog.notice({ kind: "capped", limit: 5 });
  mock.timers.tick(60_000);
  // The worker still sends the other stream, but the capped one may go on unseen.
  watchdog.notice({ kind: "output", pieces: [] });
  mock.timers.tick(60_000);
  watchdog.end();
  mock.timers.tick(60_000);
  assert.deepEqual(reported, []);
  mock.timers.reset();
});

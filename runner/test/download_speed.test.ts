import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { DownloadSpeed } from "../src/worker/download_speed.ts";

test("speed is told in megabits per second, from the first byte on", async () => {
  let now = 5_000;
  mock.method(performance, "now", () => now);
  const line = new DownloadSpeed();
  line.count(250_000);
  now += 400;
  line.count(250_000);
  assert.equal(Math.round(await line.measured), 10);
  mock.restoreAll();
});

test("a file that is over before the sample is full answers with what there was", async () => {
  let now = 0;
  mock.method(performance, "now", () => now);
  const line = new DownloadSpeed();
  line.count(100_000);
  now += 100;
  line.end();
  assert.equal(Math.round(await line.measured), 8);
  mock.restoreAll();
});

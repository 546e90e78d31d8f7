import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { DownloadSpeed } from "../src/worker/download_speed.ts";

test("the speed is in megabits per second, measured from the first byte on", async () => {
  let now = 5_000;
  mock.method(performance, "now", () => now);
  const speed = new DownloadSpeed();
  speed.count(250_000);
  now += 400;
  speed.count(250_000);
  assert.equal(Math.round(await speed.measured), 10);
  mock.restoreAll();
});

test("a file smaller than the sample is measured as a whole", async () => {
  let now = 0;
  mock.method(performance, "now", () => now);
  const speed = new DownloadSpeed();
  speed.count(100_000);
  now += 100;
  speed.end();
  assert.equal(Math.round(await speed.measured), 8);
  mock.restoreAll();
});

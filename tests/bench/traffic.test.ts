import assert from "node:assert/strict";
import { test } from "node:test";
import { split, waterfall } from "./traffic.ts";

const ANSWER = {
  path: "/a.js",
  status: 200,
  asked: 1000,
  ended: 1400,
  sent: [
    { at: 1100, bytes: 2000 },
    { at: 1300, bytes: 500 },
  ],
};

test("kilobytes are those before and after the output", () => {
  assert.deepEqual(split([ANSWER], 1200), { before: 2, after: 0.5 });
});

test("a waterfall counts from the click", () => {
  const [request] = waterfall([ANSWER, { ...ANSWER, ended: null }], 900);
  assert.deepEqual(request, { path: "/a.js", status: 200, asked: 100, ended: 500, kB: 3 });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { TokenBucket } from "./network.ts";

const MEGABYTE = 1_000_000;

test("bytes take the time that the rate gives them", () => {
  const bucket = new TokenBucket(8);
  bucket.take(MEGABYTE, 0);
  assert.equal(Math.round(bucket.take(MEGABYTE, 0)), 2000 - 15);
});

test("what is sent side by side shares the rate", () => {
  const bucket = new TokenBucket(8);
  const ends = [1, 2, 3, 4].map(() => bucket.take(MEGABYTE / 4, 100));
  assert.deepEqual(ends.map(Math.round), [335, 585, 835, 1085]);
});

test("an idle network saves up no more than a late timer loses", () => {
  const bucket = new TokenBucket(8);
  assert.equal(bucket.take(MEGABYTE, 5000), 5985);
});

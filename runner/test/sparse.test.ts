import assert from "node:assert/strict";
import { test } from "node:test";
import { fill, thin } from "../src/storage/sparse.ts";

test("pages of zeros are left out, and come back", () => {
  const memory = new Uint8Array(5 * 4096 + 100);
  memory[4096] = 1;
  memory[3 * 4096 - 1] = 2;
  memory[5 * 4096 + 99] = 3;
  const { stretches, kept } = thin(memory);
  assert.deepEqual(stretches, [
    [1, 2],
    [5, 1],
  ]);
  assert.equal(kept.length, 2 * 4096 + 100);
  assert.deepEqual(fill(memory.length, kept, stretches), memory);
});

test("memory without anything keeps nothing", () => {
  const { stretches, kept } = thin(new Uint8Array(10_000));
  assert.deepEqual([stretches, kept.length], [[], 0]);
  assert.deepEqual(fill(10_000, kept, stretches), new Uint8Array(10_000));
});

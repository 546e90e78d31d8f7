import assert from "node:assert/strict";
import { test } from "node:test";
import { dropZeroPages, restoreZeroPages } from "../src/storage/zero_pages.ts";

test("pages of zeros are left out, and come back", () => {
  const memory = new Uint8Array(5 * 4096 + 100);
  memory[4096] = 1;
  memory[3 * 4096 - 1] = 2;
  memory[5 * 4096 + 99] = 3;
  const { stretches, kept } = dropZeroPages(memory);
  assert.deepEqual(stretches, [
    [1, 2],
    [5, 1],
  ]);
  assert.equal(kept.length, 2 * 4096 + 100);
  assert.deepEqual(restoreZeroPages(memory.length, kept, stretches), memory);
});

test("memory without anything keeps nothing", () => {
  const { stretches, kept } = dropZeroPages(new Uint8Array(10_000));
  assert.deepEqual([stretches, kept.length], [[], 0]);
  assert.deepEqual(restoreZeroPages(10_000, kept, stretches), new Uint8Array(10_000));
});

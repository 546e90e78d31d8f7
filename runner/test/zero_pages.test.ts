import assert from "node:assert/strict";
import { test } from "node:test";
import { dropZeroPages, writePages } from "../src/storage/zero_pages.ts";

const PAGE = 4096;

/** Six pages, of which 1, 2 and the last, which is short, hold something. */
function example(): Uint8Array {
  const memory = new Uint8Array(5 * PAGE + 100);
  memory[PAGE] = 1;
  memory[3 * PAGE - 1] = 2;
  memory[5 * PAGE + 99] = 3;
  return memory;
}

test("pages of zeros are left out, and come back", () => {
  const memory = example();
  const sparse = dropZeroPages(memory);
  assert.deepEqual(sparse.stretches, [
    [1, 2],
    [5, 1],
  ]);
  assert.equal(sparse.kept.length, 2 * PAGE + 100);
  const target = new Uint8Array(memory.length).fill(9);
  writePages(sparse, 0, target, target.length);
  assert.deepEqual(target, memory);
});

test("the first bytes are left out, be they in a page of zeros or not", () => {
  const memory = example();
  for (const skipped of [1, 128, PAGE, PAGE + 16, 3 * PAGE, 3 * PAGE + 8]) {
    const target = new Uint8Array(memory.length + 10).fill(9);
    writePages(dropZeroPages(memory), skipped, target, memory.length);
    assert.deepEqual(
      target.subarray(0, memory.length - skipped),
      memory.subarray(skipped),
      `${skipped} bytes`,
    );
  }
});

test("zeros are written only where something may have been", () => {
  const target = new Uint8Array(6 * PAGE);
  target.fill(9, 0, 100);
  // Nobody could tell where zeros are written on zeros, so this marks a place beyond.
  target[4 * PAGE] = 7;
  writePages(dropZeroPages(example()), 0, target, 100);
  const expected = new Uint8Array(6 * PAGE);
  expected.set(example());
  expected[4 * PAGE] = 7;
  assert.deepEqual(target, expected);
});

test("memory without anything keeps nothing", () => {
  const sparse = dropZeroPages(new Uint8Array(10_000));
  assert.deepEqual([sparse.stretches, sparse.kept.length], [[], 0]);
  const target = new Uint8Array(10_000).fill(9);
  writePages(sparse, 0, target, 10_000);
  assert.deepEqual(target, new Uint8Array(10_000));
});

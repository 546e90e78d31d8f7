import assert from "node:assert/strict";
import { test } from "node:test";
import { dropZeroPages } from "../src/storage/zero_pages.ts";
import { sparseSnapshot } from "../src/worker/snapshot.ts";

/** Does what Pyodide's `restoreSnapshot` does: reads the header, and copies the rest. */
function restore(bytes: Uint8Array, heap: Uint8Array): string {
  const [, size = 0, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  const header = new TextDecoder().decode(bytes.subarray(16, 16 + length));
  heap.set(bytes.subarray(size));
  return header;
}

/** An image: a header of 128 bytes, then a memory with pages of zeros at its end and between. */
function example(): Uint8Array {
  const image = new Uint8Array(128 + 65_536);
  new Uint32Array(image.buffer).set([7, 128, 6]);
  image.set(new TextEncoder().encode("header"), 16);
  image[128] = 1;
  image[50_000] = 2;
  return image;
}

test("Pyodide restores from a sparse image what it would restore from the whole one", () => {
  const image = example();
  // The stored pages stand somewhere in a file.
  const { size, kept, stretches } = dropZeroPages(image);
  const file = new Uint8Array(16 + kept.length);
  file.set(kept, 16);
  const snapshot = sparseSnapshot({ size, kept: file.subarray(16), stretches });
  const memory = new WebAssembly.Memory({ initial: 2 });
  const heap = new Uint8Array(memory.buffer);
  // What the start of the interpreter has left there.
  heap.fill(9, 0, 60_000);
  snapshot.attach?.({ memory, sbrk: () => 60_000 });
  assert.equal(snapshot.size, image.length);
  assert.equal(restore(snapshot.bytes, heap), "header");
  assert.deepEqual(heap.subarray(0, 65_536), image.subarray(128));
});

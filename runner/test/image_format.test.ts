import assert from "node:assert/strict";
import { test } from "node:test";
import { dropZeroPages } from "../src/storage/zero_pages.ts";
import { pack, unpack } from "../src/storage/image_format.ts";

const image = {
  memory: Uint8Array.from({ length: 1000 }, (_, at) => at % 251),
  glue: Uint8Array.of(6),
  wasm: Uint8Array.of(4, 5),
  first: Uint8Array.of(1, 2, 3),
  rest: new Uint8Array(),
};

/** Unpacks an image, as the worker does. Returns null if it is damaged. */
function read(bytes: Uint8Array<ArrayBuffer>, key: string) {
  try {
    const found = unpack(bytes, key);
    return found?.isIntact() ? found.image : null;
  } catch {
    return null;
  }
}

test("what was packed is unpacked under its key", () => {
  const found = read(pack("key ß", image), "key ß");
  assert.deepEqual(found, { ...image, memory: dropZeroPages(image.memory) });
});

test("another key finds nothing", () => {
  assert.equal(read(pack("one", image), "two"), null);
});

test("a changed byte anywhere, or a missing one, finds nothing", () => {
  const packed = pack("key", image);
  for (let at = 0; at < packed.length; at += 1) {
    const changed = packed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.equal(read(changed, "key"), null, `byte ${at}`);
  }
  for (const length of [0, 10, 15, 16, 19, 20, 500, packed.length - 1]) {
    assert.equal(read(packed.slice(0, length), "key"), null, `${length} bytes`);
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { pack, unpack } from "../src/image.ts";

const image = {
  memory: Uint8Array.from({ length: 1000 }, (_, at) => at % 251),
  wasm: Uint8Array.of(4, 5),
  first: Uint8Array.of(1, 2, 3),
  rest: new Uint8Array(),
};

test("what was packed is unpacked under its key", async () => {
  const found = await unpack(await pack("key ß", image), "key ß");
  assert.deepEqual(found && { ...found }, image);
});

test("another key finds nothing", async () => {
  assert.equal(await unpack(await pack("one", image), "two"), null);
});

test("a changed byte anywhere, or a missing one, finds nothing", async () => {
  const packed = await pack("key", image);
  for (let at = 0; at < packed.length; at += 7) {
    const changed = packed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.equal(await unpack(changed, "key"), null, `byte ${at}`);
  }
  for (const length of [0, 10, 35, 36, 500]) {
    assert.equal(await unpack(packed.slice(0, length), "key"), null, `${length} bytes`);
  }
});

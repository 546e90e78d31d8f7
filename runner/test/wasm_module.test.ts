import assert from "node:assert/strict";
import { test } from "node:test";
import { readFunctions, useMoreStack } from "../build/wasm_functions.mjs";
import { readNumber, readSections, replaceSections, writeNumber } from "../build/wasm_module.mjs";

const I32 = 0x7f;
const STACK_TOP = 1_000;

/** A module whose function `subtract` tells the import `tell` where its stack pointer is. */
function sample(): Uint8Array {
  const text = (value: string) => [value.length, ...Buffer.from(value)];
  const section = (id: number, ...content: number[]) => [id, content.length, ...content];
  const toTell = [0x60, 1, I32, 0];
  const toSubtract = [0x60, 2, I32, I32, 1, I32];
  const tellPointer = [0x23, 0, 0x10, 0];
  const subtract = [0, ...tellPointer, 0x20, 0, 0x20, 1, 0x6b, 0x0b];
  return new Uint8Array([
    ...[0, 97, 115, 109, 1, 0, 0, 0],
    ...section(1, 2, ...toTell, ...toSubtract),
    ...section(2, 1, ...text("env"), ...text("tell"), 0, 0),
    ...section(3, 1, 1),
    ...section(6, 1, I32, 1, 0x41, ...writeNumber(STACK_TOP), 0x0b),
    ...section(7, 2, ...text("__stack_pointer"), 3, 0, ...text("subtract"), 0, 1),
    ...section(10, 1, subtract.length, ...subtract),
  ]);
}

/** Calls `subtract`. Returns its answer, and the stack pointer while it ran and after it. */
function run(wasm: Uint8Array) {
  let during = 0;
  const tell = (pointer: number) => (during = pointer);
  const { exports } = new WebAssembly.Instance(
    new WebAssembly.Module(wasm as Uint8Array<ArrayBuffer>),
    { env: { tell } },
  );
  const answer = (exports.subtract as (a: number, b: number) => number)(50, 8);
  const after = (exports.__stack_pointer as WebAssembly.Global<"i32">).value;
  return { answer, during, after };
}

test("a number reads as it was written, whatever its size", () => {
  for (const value of [0, 1, 0x7f, 0x80, 0x3fff, 0x4000, 9_607_052, 2 ** 32 - 1]) {
    const bytes = writeNumber(value);
    assert.deepEqual(readNumber(bytes, 0), [value, bytes.length]);
  }
});

test("a module of which nothing is replaced stays as it is", () => {
  const wasm = sample();
  assert.deepEqual(
    readSections(wasm).map(({ id }) => id),
    [1, 2, 3, 6, 7, 10],
  );
  assert.deepEqual(new Uint8Array(replaceSections(wasm, {})), wasm);
});

test("functions are found by their exports, behind those that are imported", () => {
  const { bodies, imported, exported } = readFunctions(sample());
  assert.deepEqual(
    { functions: bodies.length, imported, exported: Object.fromEntries(exported) },
    { functions: 1, imported: 1, exported: { __stack_pointer: 0, subtract: 1 } },
  );
});

test("a function that uses more stack answers as before, and gives the stack back", () => {
  assert.deepEqual(run(sample()), { answer: 42, during: STACK_TOP, after: STACK_TOP });
  // Numbers of one byte and of two, and those whose last byte would look negative.
  for (const bytes of [16, 64, 112, 320, 768]) {
    const wasm = useMoreStack(sample(), new Map([[0, bytes]]));
    assert.deepEqual(run(wasm), { answer: 42, during: STACK_TOP - bytes, after: STACK_TOP });
  }
});

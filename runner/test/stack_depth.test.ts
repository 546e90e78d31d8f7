import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { growStacksAlike } from "../build/stack_depth.mjs";
import {
  readExport,
  readList,
  readSections,
  replaceSections,
  SECTION,
  writeList,
} from "../build/wasm_module.mjs";

const PYTHON = readFileSync("node_modules/pyodide/pyodide.asm.wasm");

const exportsOf = (wasm: Uint8Array) =>
  WebAssembly.Module.exports(new WebAssembly.Module(wasm as Uint8Array<ArrayBuffer>));

test("Pyodide's module stays valid, and exports what it did", () => {
  assert.deepEqual(exportsOf(growStacksAlike(PYTHON)), exportsOf(PYTHON));
});

test("a build of Pyodide for which nothing was measured is refused", () => {
  // Whatever has been made to use more stack does not look like what was measured.
  assert.throws(
    () => growStacksAlike(growStacksAlike(PYTHON)),
    /in other functions: .*Measure anew/,
  );
});

test("a build of Pyodide that lacks a function by which others are found is refused by its name", () => {
  const kept = readSections(PYTHON)
    .filter(({ id }) => id === SECTION.exports)
    .flatMap(({ content }) => readList(content, readExport))
    .filter(({ name }) => name !== "Py_EnterRecursiveCall");
  const without = replaceSections(PYTHON, {
    [SECTION.exports]: writeList(kept.map(({ bytes }) => bytes)),
  });
  assert.throws(() => growStacksAlike(without), /exports no Py_EnterRecursiveCall\. Measure anew/);
});

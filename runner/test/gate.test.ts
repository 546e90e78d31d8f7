import assert from "node:assert/strict";
import { test } from "node:test";
import { checkImports } from "../build/trim.mjs";
import { Exit, Gate } from "../src/worker/gate.ts";
import { ANSWERED, CLOSED, OPEN, REPLACED } from "../src/worker/imports.mjs";

/** Returns a module that imports functions, and the address of one. */
function moduleWith(functions: string[], address: string): WebAssembly.Module {
  const text = (value: string) => [value.length, ...Buffer.from(value)];
  const section = (kind: number, content: number[]) => [kind, content.length, ...content];
  const imports = functions.map((name) => [...text("env"), ...text(name), 0, 0]);
  // A global of the kind that Emscripten links addresses with: a number that changes.
  const global = [...text("GOT.func"), ...text(address), 3, 0x7f, 1];
  const type = section(1, [1, 0x60, 0, 0]);
  const imported = section(2, [imports.length + 1, ...imports.flat(), ...global]);
  return new WebAssembly.Module(
    new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, ...type, ...imported]),
  );
}

type Functions = Parameters<Gate["guard"]>[1];

/** Returns what a gate makes of functions that all answer "original". */
function guarded(called: string[], pointedAt = "emscripten_out", others: string[] = []) {
  const gate = new Gate();
  const functions: Functions = {};
  for (const name of [...called, pointedAt, ...others]) functions[name] = () => "original";
  gate.guard(moduleWith(called, pointedAt), functions);
  return { gate, functions, call: (name: string) => functions[name]?.() };
}

const REFUSED = /cannot reach JavaScript/;

test("the bridge is open until Pyodide has started, then closed for good", () => {
  const { gate, call } = guarded(["js2python_js", "JsProxy_GetAttr_js"]);
  assert.equal(call("js2python_js"), "original");
  gate.close(Promise.resolve());
  for (const name of ["js2python_js", "JsProxy_GetAttr_js"])
    assert.throws(() => call(name), REFUSED);
});

test("system calls stay as they are", () => {
  const { gate, call } = guarded(["fd_write", "clock_time_get"]);
  gate.close(Promise.resolve());
  assert.deepEqual(["fd_write", "clock_time_get"].map(call), ["original", "original"]);
});

test("sockets and libraries are answered without being asked for", () => {
  const { call } = guarded(["__syscall_socket", "_dlopen_js"]);
  assert.deepEqual(["__syscall_socket", "_dlopen_js"].map(call), [-63, 0]);
});

test("a function that is in no list is refused from the start", () => {
  assert.throws(() => guarded(["new_in_pyodide"]).call("new_in_pyodide"), REFUSED);
});

test("a function that is only pointed at is refused, and keeps its signature", () => {
  const gate = new Gate();
  const functions: Functions = { emscripten_out: Object.assign(() => 1, { sig: "vi" }) };
  gate.guard(moduleWith([], "emscripten_out"), functions);
  assert.equal(functions.emscripten_out?.sig, "vi");
  assert.throws(() => functions.emscripten_out?.(), REFUSED);
});

test("a function that WebAssembly does not import is gone, so no library finds it", () => {
  const { functions } = guarded([], "emscripten_out", ["emscripten_run_script"]);
  assert.deepEqual(Object.keys(functions), ["emscripten_out"]);
});

test("an exit carries its status as a process would, and no text", () => {
  const { functions } = guarded(["proc_exit"]);
  const status = (code: number) => {
    try {
      functions.proc_exit?.(code);
    } catch (error) {
      return error instanceof Exit && error.status;
    }
    return null;
  };
  assert.deepEqual([0, 3, 256 + 7, -1].map(status), [0, 3, 7, 255]);
});

test("at most a thousand functions for C live at a time, and each is freed once", () => {
  const gate = new Gate();
  const freed: unknown[] = [];
  let address = 0;
  const functions: Functions = {
    ffi_closure_alloc_js: () => ++address,
    ffi_closure_free_js: (closure) => freed.push(closure),
  };
  const names = Object.keys(functions);
  gate.guard(moduleWith(names, "emscripten_out"), functions);
  const allocate = () => functions.ffi_closure_alloc_js?.();
  const made = Array.from({ length: 1_001 }, allocate);
  assert.deepEqual(made.slice(-2), [1_000, 0]);
  for (const closure of [7, 7, 5_000]) functions.ffi_closure_free_js?.(closure);
  assert.deepEqual(freed, [7]);
  assert.deepEqual([allocate(), allocate()], [1_001, 0]);
});

test("the build fails if Pyodide imports a function that nobody has judged, or no longer one", () => {
  const judged = [...OPEN, ...ANSWERED.keys(), ...REPLACED, ...CLOSED];
  const imports = judged.map((name) => ({ name, kind: "function" }));
  checkImports(imports);
  assert.throws(
    () => checkImports([...imports, { name: "new_in_pyodide", kind: "function" }]),
    /new_in_pyodide/,
  );
  assert.throws(() => checkImports(imports.slice(1)), new RegExp(judged[0] ?? ""));
});

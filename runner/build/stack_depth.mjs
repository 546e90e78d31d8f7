// Makes Python notice in time that functions written in C have called each other too deep.
//
// WebAssembly has two stacks: the engine's, which a program cannot see, and one in memory,
// which holds only what C takes the address of. CPython measures the second. The first is
// full long before: it has 1 MB in a worker. Then the interpreter breaks, where there should
// be a `RecursionError`. So the functions in which CPython looks at the stack use as much
// more of the second stack as makes both grow alike, and src/worker/stack_limit.ts tells
// CPython how much of it there is.
//
// The bytes are measured: with V8's compilers and SpiderMonkey's, a circle of calls of any
// kind meets the limit before the engine's own. The programs in
// tests/browser/runner/python/programs/recursion/ are such circles.

import { Buffer } from "node:buffer";
import { CALL, callOf, readFunctions, useMoreStack } from "./wasm_functions.mjs";
import { readNumber } from "./wasm_module.mjs";

/** Bytes for a function that looks at the stack itself. */
const CHECKING = 320;
/** Bytes for a rule of the parser, and for one that calls itself. Others come in long circles. */
const PARSING = 112;
const PARSING_AGAIN = 224;
/** Bytes for those functions through which many circles of calls go. */
const OTHERS = {
  _PyEval_EvalFrameDefault: 1024,
  _Py_Dealloc: 768,
  // A call through these goes on to `_PyEval_EvalFrameDefault`, which has enough for both.
  _PyObject_MakeTpCall: 0,
  PyObject_Call: 0,
  // These only look.
  _Py_ReachedRecursionLimitWithMargin: 0,
  _Py_CheckRecursiveCall: 0,
  Py_EnterRecursiveCall: 0,
};
/** For how many functions the bytes were measured: bytes → functions. */
const MEASURED = { 0: 6, 112: 188, 224: 19, 320: 75, 768: 1, 1024: 1 };
/** A function of fewer bytes that looks at the stack does so for its callers. */
const SHORT = 110;
/** Loads an integer, aligned as one. An offset follows. */
const LOAD = Buffer.of(0x28, 0x02);

/**
 * @param {Uint8Array} wasm The content of pyodide.asm.wasm.
 * @returns {Uint8Array} The same, where the stack in memory grows with the engine's.
 * @throws {Error} If it is not the one for which the bytes were measured.
 */
export function growStacksAlike(wasm) {
  const functions = readFunctions(wasm);
  const bytesOf = chooseFunctions(functions);
  const counts = {};
  for (const bytes of bytesOf.values()) counts[bytes] = (counts[bytes] ?? 0) + 1;
  const [found, measured] = [counts, MEASURED].map((value) => JSON.stringify(value));
  if (found !== measured) refuse(`looks at the stack in other functions: ${found}`);
  return useMoreStack(wasm, new Map([...bytesOf].filter(([, bytes]) => bytes > 0)), functions);
}

/** Returns how many bytes more a function shall use: its place → bytes. */
function chooseFunctions({ bodies, imported, exported }) {
  const indexOf = (name) => exported.get(name) ?? refuse(`exports no ${name}`);
  const bodyOf = (name) => bodies[indexOf(name) - imported];
  const looks = lookAtStack(bodyOf("_Py_ReachedRecursionLimitWithMargin"));
  const lookers = bodies.flatMap((body, place) =>
    looks(body) && body.length < SHORT ? [callOf(imported + place)] : [],
  );
  lookers.push(callOf(indexOf("Py_EnterRecursiveCall")));
  const parserLooks = callOf(indexOf("_Py_ReachedRecursionLimitWithMargin"));
  const bytesOf = new Map();
  for (const [place, body] of bodies.entries()) {
    const checks =
      (looks(body) && body.length >= SHORT) || lookers.some((call) => body.includes(call));
    if (checks) bytesOf.set(place, CHECKING);
    else if (body.includes(parserLooks))
      bytesOf.set(place, body.includes(callOf(imported + place)) ? PARSING_AGAIN : PARSING);
  }
  for (const [name, bytes] of Object.entries(OTHERS)) bytesOf.set(indexOf(name) - imported, bytes);
  // `PyObject_Call` is nothing but a call of another function.
  const inner = bodyOf("PyObject_Call");
  bytesOf.set(readNumber(inner, inner.indexOf(CALL) + 1)[0] - imported, OTHERS.PyObject_Call);
  return bytesOf;
}

/** Returns what tells whether a function loads the limit of the stack, as `example` does first. */
function lookAtStack(example) {
  const load = example.indexOf(LOAD);
  const [, end] = readNumber(example, load + LOAD.length);
  const limit = example.subarray(load, end);
  return (body) => body.includes(limit);
}

function refuse(reason) {
  throw new Error(
    `pyodide.asm.wasm ${reason}. Measure anew how deep calls may nest in each engine, then ` +
      "correct runner/build/stack_depth.mjs",
  );
}

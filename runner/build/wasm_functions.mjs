// Reads the functions of a WebAssembly module, and makes some of them use more stack.

import { Buffer } from "node:buffer";
import {
  readBytes,
  readExport,
  readList,
  readNumber,
  readSections,
  replaceSections,
  SECTION,
  writeBytes,
  writeList,
  writeNumber,
} from "./wasm_module.mjs";

/** Opcodes. */
export const CALL = 0x10;
const GET_LOCAL = 0x20;
const GET_GLOBAL = 0x23;
const SET_GLOBAL = 0x24;
const CONSTANT = 0x41;
const ADD = 0x6a;
const SUBTRACT = 0x6b;
const END = 0x0b;

const NO_LOCALS = 0;

/**
 * @param {Uint8Array} wasm
 * @returns What there is about its functions. A place is an index among `bodies`; calls use
 *   indices that count the functions which are imported first.
 */
export function readFunctions(wasm) {
  const sections = Object.fromEntries(readSections(wasm).map(({ id, content }) => [id, content]));
  const exported = readList(sections[SECTION.exports], readExport);
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
  return {
    parameters: readList(sections[SECTION.types], readParameterCount),
    types: readList(sections[SECTION.functions], readNumber),
    bodies: readList(sections[SECTION.code], readBytes).map((body) => Buffer.from(body)),
    imported: imports.filter(({ kind }) => kind === "function").length,
    exported: new Map(exported.map(({ name, index }) => [name, index])),
  };
}

/**
 * Makes functions use more of the stack in memory. Whoever calls one calls another in its
 * place, which takes the bytes, calls it, and gives them back.
 *
 * @param {Uint8Array} wasm It exports its `__stack_pointer`.
 * @param {Map<number, number>} bytesOf Place of a function → bytes.
 * @param functions What `readFunctions` returns for it, for callers who have asked already.
 * @returns {Uint8Array} The module with these functions.
 */
export function useMoreStack(wasm, bytesOf, functions = readFunctions(wasm)) {
  const { parameters, types, bodies, imported, exported } = functions;
  const pointer = writeNumber(exported.get("__stack_pointer"));
  const code = [...bodies];
  const typesOfAll = [...types];
  for (const [place, bytes] of bytesOf) {
    const type = types[place];
    code[place] = taking(bytes, pointer, callAll(parameters[type], imported + code.length));
    code.push(bodies[place]);
    typesOfAll.push(type);
  }
  return replaceSections(wasm, {
    [SECTION.functions]: writeList(typesOfAll.map(writeNumber)),
    [SECTION.code]: writeList(code.map(writeBytes)),
  });
}

/** The call of a function. */
export const callOf = (index) => Buffer.concat([Buffer.of(CALL), writeNumber(index)]);

/** Passes all parameters on. */
function callAll(parameters, index) {
  const passed = Array.from({ length: parameters }, (_, at) => [
    Buffer.of(GET_LOCAL),
    writeNumber(at),
  ]);
  return Buffer.concat([...passed.flat(), callOf(index)]);
}

/** The body of a function that moves the stack pointer, does something, and moves it back. */
function taking(bytes, pointer, task) {
  const move = (operation) => [
    ...[Buffer.of(GET_GLOBAL), pointer, Buffer.of(CONSTANT), writeSigned(bytes)],
    ...[Buffer.of(operation, SET_GLOBAL), pointer],
  ];
  return Buffer.concat([
    Buffer.of(NO_LOCALS),
    ...move(SUBTRACT),
    task,
    ...move(ADD),
    Buffer.of(END),
  ]);
}

function readParameterCount(content, at) {
  const [parameters, results] = readBytes(content, at + 1);
  const [, end] = readBytes(content, results);
  return [parameters.length, end];
}

/** Writes a positive number in signed LEB128: its last byte must not look negative. */
function writeSigned(value) {
  const bytes = writeNumber(value);
  const last = bytes.at(-1);
  if (last < 0x40) return bytes;
  return Buffer.concat([bytes.subarray(0, -1), Buffer.of(last | 0x80, 0)]);
}

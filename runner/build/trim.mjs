// Removes from Pyodide what only packages that are compiled to WebAssembly need.
//
// Pyodide exports about 8,600 functions and variables, to which such packages are linked
// while it runs. There are no such packages here, and the exports would slow down every
// start: they take 370 kB of JavaScript, and each an object and an entry in a table.

import { Buffer } from "node:buffer";
import { TextDecoder } from "node:util";
import { ANSWERED, CLOSED, OPEN, REPLACED } from "../src/worker/imports.mjs";

const HEAD = "function assignWasmExports(wasmExports){";
const ASSIGNED = /^([\w$]+)=Module\["[\w$]+"\]=wasmExports\["[^"]+"\]/;
const DECLARED = /var ([\w$,]+);$/;
const WORD = /[A-Za-z_$][\w$]*/g;
/** The section of a WebAssembly module that lists its exports. */
const EXPORTS = 7;
const PREAMBLE_BYTES = 8;

/**
 * @param {string} glue The text of pyodide.asm.mjs.
 * @param {Uint8Array} wasm The content of pyodide.asm.wasm.
 * @param {string} others Other JavaScript that may use exports.
 * @returns {{ glue: string, wasm: Uint8Array }} Both, with only the exports that are used.
 * @throws {Error} If the glue does not have the expected form, or a function that nobody has
 *   judged is imported.
 */
export function trim(glue, wasm, others) {
  const [head, tail, more] = glue.split(HEAD);
  const names = DECLARED.exec(head)?.[1].split(",");
  if (!names || !tail || more)
    throw new Error(`pyodide.asm.mjs: not one \`${HEAD}\` after a \`var\``);
  const before = head.replace(DECLARED, "");
  const end = tail.indexOf("}");
  const after = tail.slice(end);
  const words = new Set(`${before} ${after} ${others}`.match(WORD));
  const dropped = new Set();
  const assignments = tail
    .slice(0, end)
    .split(";")
    .filter((text) => {
      const name = ASSIGNED.exec(text)?.[1];
      if (!name || words.has(name)) return true;
      dropped.add(name);
      return false;
    });
  const declared = names.filter((name) => !dropped.has(name));
  // Functions that are called through the table are looked up among the exports by the names
  // of the module's imports.
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
  checkImports(imports);
  const linked = new Set(imports.map(({ name }) => name));
  const used = (name) => words.has(name) || words.has(`_${name}`) || linked.has(name);
  return {
    glue: `${before}var ${declared.join(",")};${HEAD}${assignments.join(";")}${after}`,
    wasm: keepExports(wasm, used),
  };
}

/**
 * @param {{ name: string, kind: string }[]} imports What WebAssembly imports.
 * @throws {Error} If they are not those that imports.mjs has.
 */
export function checkImports(imports) {
  const names = imports.filter(({ kind }) => kind === "function").map(({ name }) => name);
  const judged = [...OPEN, ...ANSWERED.keys(), ...REPLACED, ...CLOSED];
  const unknown = names.filter((name) => !judged.includes(name));
  const gone = judged.filter((name) => !names.includes(name));
  if (unknown.length > 0 || gone.length > 0)
    throw new Error(
      `runner/src/worker/imports.mjs: Pyodide now imports ${unknown.join(", ") || "no others"}, ` +
        `and no longer ${gone.join(", ") || "fewer"}: read what they do, then correct the lists`,
    );
}

/** Returns the module without the exports for which `used` is false. */
function keepExports(wasm, used) {
  const parts = [wasm.subarray(0, PREAMBLE_BYTES)];
  for (let at = PREAMBLE_BYTES; at < wasm.length;) {
    const [size, from] = readNumber(wasm, at + 1);
    const section = wasm.subarray(at, from + size);
    parts.push(
      wasm[at] === EXPORTS ? exportSection(wasm.subarray(from, from + size), used) : section,
    );
    at = from + size;
  }
  return Buffer.concat(parts);
}

function exportSection(content, used) {
  const kept = [];
  let [count, at] = readNumber(content, 0);
  for (; count > 0; count -= 1) {
    const [length, from] = readNumber(content, at);
    const name = new TextDecoder().decode(content.subarray(from, from + length));
    // After the name come the kind of the export, in one byte, and its index.
    const [, end] = readNumber(content, from + length + 1);
    if (used(name)) kept.push(content.subarray(at, end));
    at = end;
  }
  const entries = Buffer.concat([writeNumber(kept.length), ...kept]);
  return Buffer.concat([Buffer.of(EXPORTS), writeNumber(entries.length), entries]);
}

/** Reads a number in LEB128. Returns it and the position after it. */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function writeNumber(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
  return Buffer.of(...bytes, value);
}

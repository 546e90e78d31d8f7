// Reads and writes the binary form of WebAssembly, as far as the build needs it.

import { Buffer } from "node:buffer";
import { TextDecoder } from "node:util";

/** The numbers of the sections that the build changes or looks into. */
export const SECTION = { types: 1, functions: 3, exports: 7, code: 10 };
const PREAMBLE_BYTES = 8;

/**
 * @param {Uint8Array} wasm
 * @returns {{ id: number, content: Uint8Array }[]} Its sections, in the order of the file.
 */
export function readSections(wasm) {
  const sections = [];
  for (let at = PREAMBLE_BYTES; at < wasm.length;) {
    const id = wasm[at];
    const [size, from] = readNumber(wasm, at + 1);
    at = from + size;
    sections.push({ id, content: wasm.subarray(from, at) });
  }
  return sections;
}

/** Returns `wasm` with other contents of some sections: number of the section → content. */
export function replaceSections(wasm, contents) {
  const parts = readSections(wasm).flatMap(({ id, content }) => {
    const written = contents[id] ?? content;
    return [Buffer.of(id), writeNumber(written.length), written];
  });
  return Buffer.concat([wasm.subarray(0, PREAMBLE_BYTES), ...parts]);
}

/**
 * Reads a list of entries.
 *
 * @template T
 * @param {Uint8Array} content
 * @param {(content: Uint8Array, at: number) => [T, number]} readEntry Returns an entry and
 *   the position after it.
 * @returns {T[]}
 */
export function readList(content, readEntry) {
  const entries = [];
  let [count, at] = readNumber(content, 0);
  for (; count > 0; count -= 1) {
    const [entry, end] = readEntry(content, at);
    entries.push(entry);
    at = end;
  }
  return entries;
}

export const writeList = (entries) => Buffer.concat([writeNumber(entries.length), ...entries]);

/**
 * Reads an export: its name, the number of what it exports, and its bytes.
 *
 * @type {(content: Uint8Array, at: number) =>
 *   [{ name: string, index: number, bytes: Uint8Array }, number]}
 */
export function readExport(content, at) {
  const [name, kind] = readBytes(content, at);
  // After the name come the kind of the export, in one byte, and its number.
  const [index, end] = readNumber(content, kind + 1);
  const entry = { name: new TextDecoder().decode(name), index, bytes: content.subarray(at, end) };
  return [entry, end];
}

/**
 * Reads bytes that follow their count.
 *
 * @type {(content: Uint8Array, at: number) => [Uint8Array, number]}
 */
export function readBytes(content, at) {
  const [length, from] = readNumber(content, at);
  return [content.subarray(from, from + length), from + length];
}

export const writeBytes = (bytes) => Buffer.concat([writeNumber(bytes.length), bytes]);

/**
 * Reads a number in LEB128. Returns it and the position after it.
 *
 * @type {(bytes: Uint8Array, at: number) => [number, number]}
 */
export function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

export function writeNumber(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
  return Buffer.of(...bytes, value);
}

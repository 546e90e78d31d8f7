/** Packs an image of a started interpreter, and unpacks it if it is intact and has our key. */

import { CHECKSUM_WORDS, checksum } from "./checksum.ts";
import { dropZeroPages, type SparseMemory, type Stretch } from "./zero_pages.ts";

/** All that Pyodide needs to start from the image. */
interface Parts<Memory> {
  /** The interpreter's linear memory. */
  memory: Memory;
  /** Pyodide's code, as JavaScript and as WebAssembly. */
  glue: Uint8Array<ArrayBuffer>;
  wasm: Uint8Array<ArrayBuffer>;
  /** The two archives of the standard library. */
  first: Uint8Array;
  rest: Uint8Array;
}
export type Image = Parts<Uint8Array>;

export interface UnpackedImage {
  /** Its memory lacks the pages of zeros: with them it would be twice as large. */
  image: Parts<SparseMemory>;
  /** Returns whether the bytes are those that were packed. Use nothing before you know. */
  isIntact: () => boolean;
}

interface Header {
  key: string;
  /** The size of the linear memory in bytes. */
  memory: number;
  /** The pages of it that are stored. */
  stretches: Stretch[];
  /** The size of each stored part in bytes: memory, glue, wasm, first, rest. */
  sizes: number[];
}

const CHECKSUM_BYTES = CHECKSUM_WORDS * Int32Array.BYTES_PER_ELEMENT;
/** All that is stored begins at a multiple of this, and the whole ends at one. */
const ALIGNMENT = 16;
const aligned = (size: number) => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

/** Views whole words of bytes; a file that was cut short may have some bytes more. */
function wordsOf(bytes: Uint8Array<ArrayBuffer>): Int32Array {
  const count = bytes.length - (bytes.length % ALIGNMENT);
  return new Int32Array(bytes.buffer, bytes.byteOffset, count / Int32Array.BYTES_PER_ELEMENT);
}

/** Returns: checksum of all that follows, length of the header, header as JSON, parts. */
export function pack(key: string, image: Image): Uint8Array<ArrayBuffer> {
  const { stretches, kept } = dropZeroPages(image.memory);
  const parts = [kept, image.glue, image.wasm, image.first, image.rest];
  const sizes = parts.map((part) => part.length);
  const header: Header = { key, memory: image.memory.length, stretches, sizes };
  const text = new TextEncoder().encode(JSON.stringify(header));
  let at = aligned(CHECKSUM_BYTES + 4 + text.length);
  const bytes = new Uint8Array(parts.reduce((size, part) => aligned(size + part.length), at));
  new DataView(bytes.buffer).setUint32(CHECKSUM_BYTES, text.length, true);
  bytes.set(text, CHECKSUM_BYTES + 4);
  for (const part of parts) {
    bytes.set(part, at);
    at = aligned(at + part.length);
  }
  wordsOf(bytes).set(checksum(wordsOf(bytes.subarray(CHECKSUM_BYTES))));
  return bytes;
}

/**
 * Returns the image if it was packed under `key`.
 *
 * @throws {Error} If the header is damaged.
 */
export function unpack(bytes: Uint8Array<ArrayBuffer>, key: string): UnpackedImage | null {
  if (bytes.length < CHECKSUM_BYTES + 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(CHECKSUM_BYTES, true);
  const text = bytes.subarray(CHECKSUM_BYTES + 4, CHECKSUM_BYTES + 4 + length);
  const header = JSON.parse(new TextDecoder().decode(text)) as Header;
  if (header.key !== key) return null;
  let at = aligned(CHECKSUM_BYTES + 4 + length);
  const parts = header.sizes.map((size) => {
    const part = bytes.subarray(at, at + size);
    at = aligned(at + size);
    return part;
  });
  const [kept, glue, wasm, first, rest] = parts;
  if (!kept || !glue || !wasm || !first || !rest) return null;
  const isIntact = () => {
    const stored = wordsOf(bytes);
    const computed = checksum(wordsOf(bytes.subarray(CHECKSUM_BYTES)));
    return bytes.length % ALIGNMENT === 0 && computed.every((word, at) => word === stored[at]);
  };
  const memory = { size: header.memory, kept, stretches: header.stretches };
  return { image: { memory, glue, wasm, first, rest }, isIntact };
}

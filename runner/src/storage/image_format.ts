/** Packs an image of a started interpreter, and refuses what is damaged or not ours. */

import { fill, type Stretch, thin } from "./sparse.ts";

/** The parts of an image; each is what Pyodide needs of it, byte for byte. */
export interface Image {
  /** The interpreter's linear memory. */
  memory: Uint8Array;
  /** Its code, as JavaScript and as WebAssembly. */
  glue: Uint8Array<ArrayBuffer>;
  wasm: Uint8Array<ArrayBuffer>;
  /** The two halves of the standard library. */
  first: Uint8Array;
  rest: Uint8Array;
}

export interface Unpacked {
  image: Image;
  whole: Promise<boolean>;
}

interface Header {
  key: string;
  /** Bytes of linear memory. */
  memory: number;
  /** The pages of it that are kept. */
  stretches: Stretch[];
  /** Bytes of each part, as it is kept: memory, glue, wasm, first, rest. */
  sizes: number[];
}

/** Two SHA-256 digests: of the first half, and of the second. */
const DIGEST_BYTES = 64;
const ALIGNMENT = 16;
const aligned = (size: number) => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

/** Digests the halves side by side: most machines have two cores to spare for it. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const middle = bytes.length >> 1;
  const halves = await Promise.all([
    crypto.subtle.digest("SHA-256", bytes.subarray(0, middle)),
    crypto.subtle.digest("SHA-256", bytes.subarray(middle)),
  ]);
  return Uint8Array.from(halves.flatMap((half) => [...new Uint8Array(half)]));
}

/** Layout: digest of all that follows, length of the header, header as JSON, parts. */
export async function pack(key: string, image: Image): Promise<Uint8Array<ArrayBuffer>> {
  const { stretches, kept } = thin(image.memory);
  const parts = [kept, image.glue, image.wasm, image.first, image.rest];
  const sizes = parts.map((part) => part.length);
  const header: Header = { key, memory: image.memory.length, stretches, sizes };
  const text = new TextEncoder().encode(JSON.stringify(header));
  let at = aligned(DIGEST_BYTES + 4 + text.length);
  const bytes = new Uint8Array(parts.reduce((size, part) => aligned(size + part.length), at));
  new DataView(bytes.buffer).setUint32(DIGEST_BYTES, text.length, true);
  bytes.set(text, DIGEST_BYTES + 4);
  for (const part of parts) {
    bytes.set(part, at);
    at = aligned(at + part.length);
  }
  bytes.set(await digest(bytes.subarray(DIGEST_BYTES)));
  return bytes;
}

/**
 * Returns the parts if they were packed under `key`, and whether they are whole.
 *
 * That takes a while to tell, in another thread; until then nothing may come of them.
 * Damage that shows at once is thrown.
 */
export function unpack(bytes: Uint8Array<ArrayBuffer>, key: string): Unpacked | null {
  if (bytes.length < DIGEST_BYTES + 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(DIGEST_BYTES, true);
  const text = bytes.subarray(DIGEST_BYTES + 4, DIGEST_BYTES + 4 + length);
  const header = JSON.parse(new TextDecoder().decode(text)) as Header;
  if (header.key !== key) return null;
  let at = aligned(DIGEST_BYTES + 4 + length);
  const parts = header.sizes.map((size) => {
    const part = bytes.subarray(at, at + size);
    at = aligned(at + size);
    return part;
  });
  const [kept, glue, wasm, first, rest] = parts;
  if (!kept || !glue || !wasm || !first || !rest) return null;
  const whole = digest(bytes.subarray(DIGEST_BYTES)).then((computed) =>
    computed.every((byte, index) => byte === bytes[index]),
  );
  const memory = fill(header.memory, kept, header.stretches);
  return { image: { memory, glue, wasm, first, rest }, whole };
}

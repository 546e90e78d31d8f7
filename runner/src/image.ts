/** Packs an image of a started interpreter, and refuses what is damaged or not ours. */

/** The parts of an image: linear memory, and the two halves of the standard library. */
export interface Image {
  memory: Uint8Array;
  first: Uint8Array;
  rest: Uint8Array;
}

interface Header {
  key: string;
  sizes: [number, number, number];
}

const DIGEST_BYTES = 32;
const ALIGNMENT = 16;
const aligned = (size: number) => Math.ceil(size / ALIGNMENT) * ALIGNMENT;
const digest = async (bytes: Uint8Array) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));

/** Layout: SHA-256 of all that follows, length of the header, header as JSON, parts. */
export async function pack(key: string, image: Image): Promise<Uint8Array<ArrayBuffer>> {
  const parts = [image.memory, image.first, image.rest];
  const header = { key, sizes: parts.map((part) => part.length) };
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

/** Returns the parts if the bytes are whole and were packed under `key`. */
export async function unpack(bytes: Uint8Array, key: string): Promise<Image | null> {
  if (bytes.length < DIGEST_BYTES + 4) return null;
  const computed = await digest(bytes.subarray(DIGEST_BYTES));
  if (computed.some((byte, index) => byte !== bytes[index])) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(DIGEST_BYTES, true);
  const text = bytes.subarray(DIGEST_BYTES + 4, DIGEST_BYTES + 4 + length);
  const header = JSON.parse(new TextDecoder().decode(text)) as Header;
  if (header.key !== key) return null;
  let at = aligned(DIGEST_BYTES + 4 + length);
  const [memory, first, rest] = header.sizes.map((size) => {
    const part = bytes.subarray(at, at + size);
    at = aligned(at + size);
    return part;
  }) as [Uint8Array, Uint8Array, Uint8Array];
  return { memory, first, rest };
}

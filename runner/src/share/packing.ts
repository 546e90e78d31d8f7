/** Packs bytes into letters that a link may have, and unpacks them. */

/** What was unpacked is larger than it may be. */
export class TooLarge extends Error {}

/** Packs bytes: compressed, in base64url. */
export async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const packed = through(bytes, new CompressionStream("deflate-raw"));
  return toBase64url(await collect(packed, Infinity));
}

/**
 * Unpacks text. Rejects with another error than `TooLarge` if the data is not whole.
 *
 * @throws {TooLarge} As soon as it has more than `most` bytes.
 */
export async function unpack(data: string, most: number): Promise<string> {
  const bytes = through(fromBase64url(data), new DecompressionStream("deflate-raw"));
  return new TextDecoder("utf-8", { fatal: true }).decode(await collect(bytes, most));
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(transform);
}

/**
 * Reads a whole stream.
 *
 * @throws {TooLarge} As soon as it has more than `most` bytes.
 */
async function collect(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > most) {
      void reader.cancel();
      throw new TooLarge();
    }
    chunks.push(new Uint8Array(value));
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @throws {DOMException} If the text has a length that no data has. */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Packs the edits of a page into the fragment of a link, and unpacks and validates it. */

import { digest } from "../common/digest.ts";
import { LINK_MARK } from "../common/link_mark.ts";

const VERSION = "1";
/**
 * The largest size of an unpacked link. Every page's code is far smaller. A small link
 * could otherwise unpack to gigabytes.
 */
const MOST_BYTES = 200_000;

/** A file that the reader has changed. */
export interface Edit {
  path: string;
  /** The text of the file on the page. */
  original: string;
  text: string;
}

/** A file from a link. */
export interface LinkedFile {
  path: string;
  text: string;
  /** Whether the page's text has changed since the link was made. */
  outdated: boolean;
}

/** A link that cannot be opened. The message is for the reader. */
export class LinkError extends Error {}

const SAFE = "The page is as it was.";
const DAMAGED = `The link is damaged: a part of it is missing, or was changed on the way. ${SAFE}`;
const TOO_LARGE = `The link unpacks to more than ${MOST_BYTES / 1000} kB, which no link of this site does. ${SAFE}`;
const OTHER_VERSION = `The link was made by another version of this site. ${SAFE}`;
const OTHER_PAGE = `The link holds code that this page has no place for. ${SAFE}`;

/** Returns a fragment that holds `edits`. It starts with `LINK_MARK`. */
export async function packEdits(edits: Edit[]): Promise<string> {
  const files = edits.map(({ path, original, text }) => [path, digest(original), text]);
  const bytes = new TextEncoder().encode(JSON.stringify(files));
  const packed = await collect(through(bytes, new CompressionStream("deflate-raw")), Infinity);
  return `${LINK_MARK}${VERSION}.${toBase64url(packed)}`;
}

/**
 * Unpacks a fragment. It may come from anyone, so all of it is validated.
 *
 * @param originals The path of each cell of the page → its text on the page.
 * @throws {LinkError} If the fragment is not one that this site could have packed.
 */
export async function unpackEdits(
  fragment: string,
  originals: ReadonlyMap<string, string>,
): Promise<LinkedFile[]> {
  const [version, data] = /^([^.]*)\.(.*)$/s.exec(fragment.slice(LINK_MARK.length))?.slice(1) ?? [];
  if (version === undefined || data === undefined) throw new LinkError(DAMAGED);
  if (version !== VERSION) throw new LinkError(OTHER_VERSION);
  const files = validated(await inflate(fromBase64url(data)));
  if (new Set(files.map(([path]) => path)).size < files.length) throw new LinkError(DAMAGED);
  return files.map(([path, made, text]) => {
    const original = originals.get(path);
    if (original === undefined) throw new LinkError(OTHER_PAGE);
    return { path, text: withEditorNewlines(text), outdated: made !== digest(original) };
  });
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  try {
    const plain = await collect(through(bytes, new DecompressionStream("deflate-raw")), MOST_BYTES);
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain));
  } catch (error) {
    throw error instanceof LinkError ? error : new LinkError(DAMAGED);
  }
}

function validated(value: unknown): [path: string, made: string, text: string][] {
  const isFile = (file: unknown) =>
    Array.isArray(file) && file.length === 3 && file.every((part) => typeof part === "string");
  if (!Array.isArray(value) || !value.length || !value.every(isFile)) throw new LinkError(DAMAGED);
  return value as [string, string, string][];
}

/** Ends lines as the editor does. Otherwise opening the text would count as an edit. */
function withEditorNewlines(text: string): string {
  return `${text.replace(/\r\n?/g, "\n").replace(/\n$/, "")}\n`;
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
 * @throws {LinkError} As soon as it has more than `most` bytes.
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
      throw new LinkError(TOO_LARGE);
    }
    chunks.push(new Uint8Array(value));
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(text)) throw new LinkError(DAMAGED);
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    throw new LinkError(DAMAGED);
  }
}

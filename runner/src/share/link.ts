/** Packs the edits of a page into the fragment of a link, and unpacks it with suspicion. */

import { digest } from "../shared/digest.ts";

/** How a fragment starts that holds edits; a heading's anchor never does. */
export const MARK = "#edits=";
const VERSION = "1";
/** What an unpacked link may hold: far more than a page, far less than a bomb. */
const MOST_BYTES = 200_000;

/** A file that differs from the page's. */
export interface Edit {
  path: string;
  /** The file's text on the page. */
  original: string;
  text: string;
}

/** A file as a link brings it. */
export interface LinkedFile {
  path: string;
  text: string;
  /** Whether the page's text has changed since the link was made. */
  outdated: boolean;
}

/** A link that cannot be opened; its message is for the reader. */
export class LinkError extends Error {}

const SAFE = "The page is as it was.";
const DAMAGED = `The link is damaged: a part of it is missing, or was changed on the way. ${SAFE}`;
const TOO_LARGE = `The link unpacks to more than ${MOST_BYTES / 1000} kB, which no link of this site does. ${SAFE}`;
const OTHER_VERSION = `The link was made by another version of this site. ${SAFE}`;
const OTHER_PAGE = `The link holds code that this page has no place for. ${SAFE}`;

/** Returns the fragment, its mark included, that holds `edits`. */
export async function packEdits(edits: Edit[]): Promise<string> {
  const files = edits.map(({ path, original, text }) => [path, digest(original), text]);
  const bytes = new TextEncoder().encode(JSON.stringify(files));
  const packed = await collect(through(bytes, new CompressionStream("deflate-raw")), Infinity);
  return `${MARK}${VERSION}.${toBase64url(packed)}`;
}

/**
 * Reads a fragment that anyone may have written.
 *
 * @param originals The page's own text of each of its cells.
 * @throws LinkError if any of it is not what this site would have packed.
 */
export async function unpackEdits(
  fragment: string,
  originals: ReadonlyMap<string, string>,
): Promise<LinkedFile[]> {
  const [version, data] = /^([^.]*)\.(.*)$/s.exec(fragment.slice(MARK.length))?.slice(1) ?? [];
  if (version === undefined || data === undefined) throw new LinkError(DAMAGED);
  if (version !== VERSION) throw new LinkError(OTHER_VERSION);
  const files = check(await inflate(fromBase64url(data)));
  if (new Set(files.map(([path]) => path)).size < files.length) throw new LinkError(DAMAGED);
  return files.map(([path, made, text]) => {
    const original = originals.get(path);
    if (original === undefined) throw new LinkError(OTHER_PAGE);
    return { path, text: asFile(text), outdated: made !== digest(original) };
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

function check(value: unknown): [path: string, made: string, text: string][] {
  const isFile = (file: unknown) =>
    Array.isArray(file) && file.length === 3 && file.every((part) => typeof part === "string");
  if (!Array.isArray(value) || !value.length || !value.every(isFile)) throw new LinkError(DAMAGED);
  return value as [string, string, string][];
}

/** Ends lines as the editor does, so that opening a text is no change of it. */
function asFile(text: string): string {
  return `${text.replace(/\r\n?/g, "\n").replace(/\n$/, "")}\n`;
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(transform);
}

/** Reads a stream to its end, and no further than `most` bytes. */
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

/** Packs the edits of a page into the fragment of a link, and unpacks and validates it. */

import { digest } from "../common/digest.ts";
import { LINK_MARK } from "../common/link_mark.ts";
import { readFragment } from "./link_reading.ts";
import { pack, TooLarge, unpack } from "./packing.ts";
import { wellFormed } from "./well_formed.ts";

const VERSION = "1";
/** The longest link. Some programs cut longer ones when they pass them on. */
export const MOST_CHARACTERS = 8_000;
/** A program may have encoded each character of a link: `.` becomes `%2E`. */
const MOST_ENCODED = 3 * MOST_CHARACTERS;
/**
 * The largest size of an unpacked link. Every page's code is far smaller. A small link
 * could otherwise unpack to megabytes.
 */
export const MOST_BYTES = 200_000;

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

/** A link that cannot be opened, or made. The message is for the reader. */
export class LinkError extends Error {}

const SAFE = "The page is as it was.";
const DAMAGED = `The link is damaged: a part of it is missing, or was changed on the way. ${SAFE}`;
const TOO_LONG = `The link is longer than ${MOST_CHARACTERS / 1000} kB, which no link of this site is. ${SAFE}`;
const TOO_LARGE = `The link unpacks to more than ${MOST_BYTES / 1000} kB, which no link of this site does. ${SAFE}`;
const OTHER_VERSION = `The link was made by another version of this site. ${SAFE}`;
const OTHER_PAGE = `The link holds code that this page has no place for. ${SAFE}`;

/**
 * Returns a fragment that holds `edits`. It starts with `LINK_MARK`.
 *
 * @throws {LinkError} If it would unpack to more than a link may.
 */
export async function packEdits(edits: Edit[]): Promise<string> {
  const files = edits.map(({ path, original, text }) => [path, digest(original), text]);
  const bytes = new TextEncoder().encode(JSON.stringify(files));
  if (bytes.byteLength > MOST_BYTES) throw new LinkError(TOO_LARGE);
  return `${LINK_MARK}${VERSION}.${await pack(bytes)}`;
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
  // Before anything is decoded or unpacked: a long link could hold the page up.
  if (fragment.length > MOST_ENCODED) throw new LinkError(TOO_LONG);
  const reading = readFragment(fragment);
  if (!reading) throw new LinkError(DAMAGED);
  if (reading.version !== VERSION) throw new LinkError(OTHER_VERSION);
  const files = validated(await firstWhole(reading.candidates));
  if (new Set(files.map(([path]) => path)).size < files.length) throw new LinkError(DAMAGED);
  return files.map(([path, made, text]) => {
    const original = originals.get(path);
    if (original === undefined) throw new LinkError(OTHER_PAGE);
    return { path, text: asInEditor(text), outdated: made !== digest(original) };
  });
}

/** Unpacks the first of `candidates` that is whole. */
async function firstWhole(candidates: string[]): Promise<unknown> {
  for (const data of candidates) {
    if (data.length > MOST_CHARACTERS) throw new LinkError(TOO_LONG);
    const json = await unpack(data, MOST_BYTES).catch((error: unknown) => {
      if (error instanceof TooLarge) throw new LinkError(TOO_LARGE);
      return null;
    });
    const value = parse(json);
    if (value !== undefined) return value;
  }
  throw new LinkError(DAMAGED);
}

/** Parses JSON. Returns undefined if it is none. */
function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? "");
  } catch {
    return undefined;
  }
}

function validated(value: unknown): [path: string, made: string, text: string][] {
  const isFile = (file: unknown) =>
    Array.isArray(file) && file.length === 3 && file.every((part) => typeof part === "string");
  if (!Array.isArray(value) || !value.length || !value.every(isFile)) throw new LinkError(DAMAGED);
  return value as [string, string, string][];
}

/** Ends lines as the editor does. Otherwise opening the text would count as an edit. */
function asInEditor(text: string): string {
  return `${wellFormed(text).replace(/\r\n?/g, "\n").replace(/\n$/, "")}\n`;
}

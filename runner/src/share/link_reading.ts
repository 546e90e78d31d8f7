/**
 * Finds the packed data in a fragment. Programs that pass a link on encode it, break it
 * into lines, or take what follows it in a sentence for a part of it.
 */

/** How often a link may have been encoded: each program that it passes may do so. */
const MOST_ENCODINGS = 4;
const EQUALS_SIGNS = /&#x3d;|&#61;|&equals;/gi;
/** `=3D` is `=` in the encoding of mails, quoted-printable. */
const PARTS = /^#+edits=(?:3D)?(\w*)\.(.*)$/is;
/** Line breaks, with the `=` that mails put before them, and characters that nobody sees. */
const BREAKS = /=?[\s\u00ad\u200b-\u200d\u2060]+/g;

interface Reading {
  version: string;
  /** What may be the data, as base64url; the likeliest first. */
  candidates: string[];
}

/** Reads a fragment. Returns null if it has not the parts of a link. */
export function readFragment(fragment: string): Reading | null {
  const [, version, rest] = PARTS.exec(decode(fragment)) ?? [];
  if (version === undefined || rest === undefined) return null;
  const starts = [rest, rest.replace(BREAKS, "")].map(startOf);
  // `_` and `-` are letters of the data, but also marks of text around a link.
  const candidates = starts.flatMap((start) => [start, start.replace(/[-_]+$/, "")]);
  return { version, candidates: [...new Set(candidates)] };
}

/** Returns the letters of base64url at the start of `text`. */
function startOf(text: string): string {
  return /^[\w-]*/.exec(text)?.[0] ?? "";
}

/** Undoes what encodes a link. An escape that is none stays as it is. */
function decode(text: string): string {
  for (let time = 0; time < MOST_ENCODINGS; time++) {
    text = text.replace(/(%[0-9a-f]{2})+/gi, (escapes) => {
      try {
        return decodeURIComponent(escapes);
      } catch {
        return escapes;
      }
    });
  }
  return text.replace(EQUALS_SIGNS, "=");
}

/** Keeps the texts of cells in the browser, so that a reload loses nothing. */

/**
 * `edit` is the reader's own, `reset` the edit that Reset took away; both stay until
 * they are replaced. `shared` came with a link and goes when the tab is closed.
 */
export type Kind = "edit" | "reset" | "shared";

/** A text that was kept. */
export interface Kept {
  text: string;
  /** Whether the page's text has changed since. */
  stale: boolean;
}

interface Entry {
  /** The page's text that this one was made from, or its digest. */
  original: string;
  text: string;
}

const key = (kind: Kind, path: string) => `${kind}:${path}`;
const storage = (kind: Kind) => (kind === "shared" ? sessionStorage : localStorage);

/** Whether a text is kept; cheap enough to ask as a page loads. */
export function isKept(kind: Kind, path: string): boolean {
  return read(kind, path) !== null;
}

/** Returns the kept text of a file whose text on the page is `original`. */
export function kept(kind: Kind, path: string, original: string): Kept | null {
  const entry = parse(read(kind, path));
  return entry && { text: entry.text, stale: entry.original !== original };
}

/** Keeps a text; null forgets it. */
export function keep(kind: Kind, path: string, original: string, text: string | null): void {
  try {
    if (text === null) storage(kind).removeItem(key(kind, path));
    else storage(kind).setItem(key(kind, path), JSON.stringify({ original, text } satisfies Entry));
  } catch {
    // Storage is full or forbidden: the text lasts as long as the page.
  }
}

function read(kind: Kind, path: string): string | null {
  try {
    return storage(kind).getItem(key(kind, path));
  } catch {
    return null;
  }
}

/** Reads an entry; what another script or version wrote there counts as nothing. */
function parse(json: string | null): Entry | null {
  try {
    const { original, text } = JSON.parse(json ?? "null") as Partial<Entry>;
    return typeof original === "string" && typeof text === "string" ? { original, text } : null;
  } catch {
    return null;
  }
}

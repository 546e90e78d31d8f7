/** Stores versions of a cell's code in the browser, so that a reload loses nothing. */

/**
 * `edit` is the reader's edit, `reset` the edit that Reset removed. Both stay until they
 * are replaced. `shared` came with a link and is forgotten when the tab is closed.
 */
export type Kind = "edit" | "reset" | "shared";

export interface StoredCode {
  text: string;
  /** Whether the code on the page has changed since this was stored. */
  stale: boolean;
  /** Whether it is an edit of code that came with a link. */
  linked: boolean;
}

interface Entry {
  /** The page's code that the stored code was made from, or a digest of it. */
  original: string;
  text: string;
  /** There if it is an edit of code that came with a link. */
  linked?: true;
}

const key = (kind: Kind, path: string) => `${kind}:${path}`;
const storage = (kind: Kind) => (kind === "shared" ? sessionStorage : localStorage);

/**
 * Returns the path of the file whose code an entry of the storage is, or null.
 *
 * @param key The name of the entry, as a `storage` event gives it.
 */
export function pathOfKey(key: string | null): string | null {
  return /^(?:edit|reset):(.*)/.exec(key ?? "")?.[1] ?? null;
}

/** Whether code is stored. Fast enough to ask for every cell while a page loads. */
export function hasCode(kind: Kind, path: string): boolean {
  return readItem(kind, path) !== null;
}

/**
 * Returns the stored code of a file.
 *
 * @param original The code of the file on the page now, or its digest.
 */
export function readCode(kind: Kind, path: string, original: string): StoredCode | null {
  const entry = parse(readItem(kind, path));
  if (!entry) return null;
  return {
    text: entry.text,
    stale: entry.original !== original,
    linked: entry.linked === true,
  };
}

/** Stores code, and returns whether it could. Null removes what is stored. */
export function writeCode(
  kind: Kind,
  path: string,
  original: string,
  text: string | null,
  linked = false,
): boolean {
  try {
    if (text === null) storage(kind).removeItem(key(kind, path));
    else {
      const entry: Entry = { original, text, ...(linked && { linked }) };
      storage(kind).setItem(key(kind, path), JSON.stringify(entry));
    }
    return true;
  } catch {
    // Storage is full or forbidden. The code then lasts as long as the page is open.
    return false;
  }
}

function readItem(kind: Kind, path: string): string | null {
  try {
    return storage(kind).getItem(key(kind, path));
  } catch {
    return null;
  }
}

/** Parses an entry. Returns null for content that another script or version has written. */
function parse(json: string | null): Entry | null {
  try {
    const { original, text, linked } = JSON.parse(json ?? "null") as Partial<Entry>;
    if (typeof original !== "string" || typeof text !== "string") return null;
    return { original, text, ...(linked === true && { linked }) };
  } catch {
    return null;
  }
}

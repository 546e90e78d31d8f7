/** Keeps the reader's edits in the browser, so that a reload loses nothing. */

interface Edit {
  /** The page's text that was edited; when it changes, the edit is out of date. */
  original: string;
  text: string;
}

const PREFIX = "edit:";

/** Whether an edit of `path` is kept; cheap enough to ask as a page loads. */
export function hasEdit(path: string): boolean {
  return read(path) !== null;
}

/** Returns the kept edit of a file: its text, or "stale" if the page has changed. */
export function keptEdit(path: string, original: string): { text: string } | "stale" | null {
  const kept = read(path);
  if (!kept) return null;
  const edit = JSON.parse(kept) as Edit;
  return edit.original === original ? { text: edit.text } : "stale";
}

/** Keeps an edit, or forgets it when it is the original again. */
export function keepEdit(path: string, original: string, text: string): void {
  try {
    if (text === original) localStorage.removeItem(PREFIX + path);
    else localStorage.setItem(PREFIX + path, JSON.stringify({ original, text } satisfies Edit));
  } catch {
    // Storage is full or forbidden: the edit lasts as long as the page.
  }
}

function read(path: string): string | null {
  try {
    return localStorage.getItem(PREFIX + path);
  } catch {
    return null;
  }
}

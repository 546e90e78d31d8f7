/** Remembers in this browser whether single letters act as keys of the page. */

const KEY = "keys:off";

/** Whether the reader has switched the keys of the page off. */
export function keysAreOff(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Switches the keys of the page on or off. */
export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "1");
  } catch {
    // Storage is full or forbidden, and the keys stay as they are.
  }
}

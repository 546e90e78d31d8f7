/** Remembers in this browser which pages of the learning path the reader is done with. */

const key = (name: string) => `done:${name}`;

/** Returns what the reader has said of a page, or null. */
export function saidDone(name: string): boolean | null {
  try {
    const said = localStorage.getItem(key(name));
    return said === null ? null : said === "1";
  } catch {
    return null;
  }
}

/** Remembers what the reader says of a page; null forgets it. */
export function sayDone(name: string, done: boolean | null): void {
  try {
    if (done === null) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), done ? "1" : "0");
  } catch {
    // Storage is full or forbidden. The mark is then shown as long as the page is open.
  }
}

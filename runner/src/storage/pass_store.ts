/** Remembers in this browser which exercises' checks have passed. */

const key = (check: string) => `passed:${check}`;

/** Remembers that a check, such as `snippets/protocol/check.py`, has passed. */
export function rememberPass(check: string): void {
  try {
    localStorage.setItem(key(check), "1");
  } catch {
    // Storage is full or forbidden. The pass is then shown as long as the page is open.
  }
}

/** Forgets that a check has passed. */
export function forgetPass(check: string): void {
  try {
    localStorage.removeItem(key(check));
  } catch {
    // Storage is forbidden, so there is nothing to forget.
  }
}

export function hasPassed(check: string): boolean {
  try {
    return localStorage.getItem(key(check)) !== null;
  } catch {
    return false;
  }
}

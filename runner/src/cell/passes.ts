/** Remembers which exercises' checks have passed, in this browser alone. */

const key = (check: string) => `passed:${check}`;

/** Remembers that a check, `snippets/protocol/check.py`, has passed. */
export function rememberPass(check: string): void {
  try {
    localStorage.setItem(key(check), "1");
  } catch {
    // Storage is full or forbidden: the pass is shown as long as the page.
  }
}

/** Marks the element of a check, an exercise or a card of the catalogue, as passed. */
export function showPass(element: HTMLElement): void {
  if (element.querySelector(".passed")) return;
  const mark = document.createElement("span");
  mark.className = "passed";
  mark.textContent = "Passed";
  (element.querySelector(".cell-tools") ?? element).append(" ", mark);
}

/** Marks every exercise and card on the page whose check has passed before. */
export function showPasses(): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-check]")) {
    if (hasPassed(element.dataset.check ?? "")) showPass(element);
  }
}

function hasPassed(check: string): boolean {
  try {
    return localStorage.getItem(key(check)) !== null;
  } catch {
    return false;
  }
}

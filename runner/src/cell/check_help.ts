/** Offers help after a failed check: first the hint, then the solution. */

import { reveal } from "../common/reveal.ts";

export type Fold = "hint" | "solution";

/**
 * Returns which of the page's folds to offer.
 *
 * @param failures How many checks have failed since one passed.
 * @param open Which folds are open. A fold that the page lacks counts as open.
 */
export function offered(failures: number, open: Record<Fold, boolean>): Record<Fold, boolean> {
  const hint = failures > 0 && !open.hint;
  const solution = failures > 0 && !open.solution && (open.hint || failures > 1);
  return { hint: hint && !open.solution, solution };
}

export class CheckHelp {
  #failures = 0;
  readonly #folds: Record<Fold, HTMLDetailsElement | null>;

  /**
   * @param exercise The cell of the exercise. The folds come after it.
   * @param onChange Called when a fold was opened or closed.
   */
  constructor(exercise: HTMLElement, onChange: () => void) {
    this.#folds = { hint: fold(exercise, "Hint"), solution: fold(exercise, "Solution") };
    for (const found of Object.values(this.#folds)) found?.addEventListener("toggle", onChange);
  }

  get offered(): Record<Fold, boolean> {
    const { hint, solution } = this.#folds;
    return offered(this.#failures, { hint: hint?.open ?? true, solution: solution?.open ?? true });
  }

  /** Counts the result of a check. */
  count(passed: boolean): void {
    this.#failures = passed ? 0 : this.#failures + 1;
  }

  /** Opens a fold, scrolls to it and moves the focus there. */
  open(name: Fold): void {
    const found = this.#folds[name];
    if (!found) return;
    reveal(found);
    found.querySelector("summary")?.focus({ preventScroll: true });
  }
}

/** Returns the first fold after `exercise` whose title begins so: there may be a “Hint 1”. */
function fold(exercise: HTMLElement, title: string): HTMLDetailsElement | null {
  const folds = exercise.parentElement?.querySelectorAll("details") ?? [];
  const found = Array.from(folds).find(
    (one) =>
      one.querySelector("summary")?.textContent.trim().startsWith(title) &&
      exercise.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return found ?? null;
}

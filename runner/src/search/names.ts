/** Finds names of patterns that a word may be meant for, misspelled or not finished. */

/** A letter in so many may be wrong. */
const LETTERS_PER_MISTAKE = 4;
const SHORTEST = 5;

/** Returns the names of which the word is a misspelled beginning. */
export function nearNames(word: string, names: string[]): string[] {
  const typed = word.toLowerCase();
  if (typed.length < SHORTEST) return [];
  const most = Math.floor(typed.length / LETTERS_PER_MISTAKE);
  const near = names.map((name) => ({ name, mistakes: mistakesIn(typed, name) }));
  const fewest = Math.min(most, ...near.map(({ mistakes }) => mistakes));
  return near.filter(({ mistakes }) => mistakes === fewest).map(({ name }) => name);
}

/**
 * Counts the mistakes in a word that was meant for the beginning of a name: a letter that
 * is missing, too much or another one, or two that have changed places (optimal string
 * alignment distance).
 */
export function mistakesIn(typed: string, name: string): number {
  let before: number[] = [];
  let row = Array.from({ length: name.length + 1 }, (_, column) => column);
  for (let at = 1; at <= typed.length; at++) {
    const next = [at];
    for (let column = 1; column <= name.length; column++) {
      const same = typed[at - 1] === name[column - 1];
      const swapped = typed[at - 1] === name[column - 2] && typed[at - 2] === name[column - 1];
      next[column] = Math.min(
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (row[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return Math.min(...row);
}

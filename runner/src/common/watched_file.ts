/**
 * Returns which side of a pattern a file is, if its run can be watched.
 *
 * The two sides are what the pictures compare. Of other files the output is what counts:
 * they are evidence for a claim, or an answer that a check calls with its own words.
 */
export function isWatched(path: string): "before" | "after" | null {
  const [, side] = /\/(before|after)\.py$/.exec(path) ?? [];
  return (side as "before" | "after" | undefined) ?? null;
}

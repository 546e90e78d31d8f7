/** Names the origin of code that came with a link, where it leaves the page. */

import { isLinked, type Origin } from "../cell/origin.ts";

/** Returns the text of a file with its origin in a first line, if that is a link. */
export function markOrigin(text: string, origin: Origin, url: string): string {
  if (!isLinked(origin)) return text;
  const what = origin === "link" ? "This code" : "This is an edit of code that";
  return `# ${what} came with a link, not from ${url}\n${text}`;
}

/** Returns the paths of the files that are from a link, edited since or not. */
export function linkedPaths(cells: readonly { path: string; origin: Origin }[]): string[] {
  return cells.filter(({ origin }) => isLinked(origin)).map(({ path }) => path);
}

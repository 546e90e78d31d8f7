/** Collects the files of a page's project: its cells, and files that no cell shows. */

import { definedErrors } from "./error_name.ts";
import { isLinked, type Origin } from "./origin.ts";

/** Path from the project's root → text. */
export type Files = Record<string, string>;

/** Returns the files that the page brings beside its cells. tools/extensions/cells.py adds them. */
export function hiddenFiles(): Files {
  const element = document.querySelector<HTMLElement>("[data-files]");
  return JSON.parse(element?.dataset.files ?? "{}") as Files;
}

/** Returns all files, sorted by path so that the files of a folder follow one another. */
export function projectFiles(hidden: Files, cells: { path: string; text: string }[]): Files {
  const all = { ...hidden, ...Object.fromEntries(cells.map(({ path, text }) => [path, text])) };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface Project {
  files: Files;
  /** The paths of the files that are from a link. */
  linked: string[];
  /** Names of errors that the page's own code defines. */
  errors: string[];
}

/** A cell's file, as the page brings it and as it is in view. */
interface CellFile {
  path: string;
  code: { text: string; original: string; origin: Origin };
}

/**
 * Returns the files of the page's project, edits of its cells included, which of them are from
 * a link, and the errors that the page's own code defines.
 */
export function projectOf(cells: readonly CellFile[]): Project {
  const hidden = hiddenFiles();
  const own = [...Object.values(hidden), ...cells.map(({ code }) => code.original)];
  const shown = cells.map(({ path, code: { text, origin } }) => ({ path, text, origin }));
  const linked = shown.filter(({ origin }) => isLinked(origin)).map(({ path }) => path);
  return { files: projectFiles(hidden, shown), linked, errors: own.flatMap(definedErrors) };
}

/** Collects the files of a page's project: its cells, and files that no cell shows. */

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

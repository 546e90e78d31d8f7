/** Runs both sides of a pattern, edits included, and has them compared in the page's figure. */

import { isWatched } from "../common/watched_file.ts";
import type { Watched } from "./cell_run.ts";
import type { Project } from "./project_files.ts";
import { NOT_COMPARED } from "./status.ts";
import { showBoth } from "./watching.ts";

/** What is asked of a cell. */
interface Side {
  path: string;
  code: { origin: string };
  watch(reveals: boolean, project: Project): Promise<Watched | null>;
}

/** @param project The files of the page as they were in view when the reader asked for it. */
export async function watchSides(
  figure: HTMLElement,
  cells: readonly Side[],
  project: Project,
): Promise<void> {
  const edited = cells.some(({ path, code }) => isWatched(path) && code.origin !== "page");
  const status = figure.querySelector("[role=status]");
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const recordings = [];
  for (const side of ["before", "after"]) {
    const cell = cells.find(({ path }) => isWatched(path) === side);
    say(`Running ${side}.py`);
    const watched = await cell?.watch(false, project);
    if (!watched) {
      say(`${side}.py could not be watched: its cell says why.`);
      return;
    }
    recordings.push(watched.recording);
  }
  const [before, after] = recordings;
  if (before && after) {
    try {
      await showBoth(figure, [before, after]);
    } catch {
      say(NOT_COMPARED);
      return;
    }
  }
  say(
    edited
      ? "This is your code, as it has run now."
      : "This is the page’s code, as it has run now.",
  );
}

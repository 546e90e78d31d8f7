/** What loads with the first *Watch*: the recorder's Python, and what draws its recordings. */

import { RunView, type WatchedRun } from "./run_view.ts";

export { RECORDER_FILES } from "../recorder/recorder_files.ts";

/** Shows a run below an element, in the place of the one that was shown there before. */
export function showRun(below: Element, run: WatchedRun): RunView {
  const view = new RunView(run);
  below.after(view.element);
  return view;
}

/** What loads with the first *Watch*: the recorder's Python, and what draws its recordings. */

import type { Recording } from "../common/recording.ts";
import { toDom } from "./element.ts";
import { drawBoth } from "./figure.ts";
import { RunView, type WatchedRun } from "./run_view.ts";

export { RECORDER_FILES } from "../recorder/recorder_files.ts";

/** Shows a run below an element, in the place of the one that was shown there before. */
export function showRun(below: Element, run: WatchedRun): RunView {
  const view = new RunView(run);
  below.after(view.element);
  return view;
}

/** Puts two runs in the place of those that a figure shows. */
export function showBoth(figure: Element, before: Recording, after: Recording): void {
  const made = toDom(drawBoth(before, after).figure);
  const parts = [".watch-pair", "figcaption"];
  for (const part of parts) {
    const [shown, next] = [figure.querySelector(part), made.querySelector(part)];
    if (shown && next) shown.replaceWith(next);
  }
}

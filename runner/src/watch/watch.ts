/** What draws a run: it loads with the first *Watch*. */

import * as renderer from "./renderer.ts";
import { RunView, type WatchedRun } from "./run_view.ts";

// Where the bundle of the comparison finds it.
Object.assign(globalThis, { [WATCH_RENDERER]: renderer });

/** Shows a run below an element, in the place of the one that was shown there before. */
export function showRun(below: Element, run: WatchedRun): RunView {
  const view = new RunView(run);
  below.after(view.element);
  return view;
}

/** Watches runs: loads what records and draws them, and shows what it says. */

import { lazyModule } from "../common/lazy_module.ts";
import type { Recording } from "../common/recording.ts";
import { isWatched } from "../common/watched_file.ts";
import type { RunView, WatchedRun } from "../watch/run_view.ts";

const loadRecorder =
  lazyModule<typeof import("../recorder/recorder_files.ts")>("recorder_files.js");
const loadWatch = lazyModule<typeof import("../watch/watch.ts")>("watch.js");
const loadBoth = lazyModule<typeof import("../watch/watch_both.ts")>("watch_both.js");

/** Returns the Python that records a run. What draws it loads while the program runs. */
export async function recorderFiles(): Promise<Record<string, string>> {
  // It is tried again once the run is there to be drawn.
  loadWatch().catch(() => undefined);
  return (await loadRecorder()).RECORDER_FILES;
}

/** Resolves in a task of its own, so that the page has time for other things in between. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** A run as the cell knows it. */
type CellRun = Omit<WatchedRun, "path" | "side">;

/** The place below a cell's output where its last run is shown step by step. */
export class Watching {
  readonly #path: string;
  readonly #output: Element;
  #view: RunView | null = null;

  constructor(path: string, output: Element) {
    this.#path = path;
    this.#output = output;
  }

  async show(run: CellRun): Promise<void> {
    const { RunView } = await loadWatch();
    // What ends a run has just changed the page.
    await nextTask();
    this.close();
    const side = isWatched(this.#path) ?? "";
    const view = new RunView({ path: this.#path, side, ...run });
    this.#view = view;
    await nextTask();
    // Another run, or an edit, may have closed it meanwhile.
    if (this.#view === view) view.showBelow(this.#output);
  }

  /** Scrolls no further than until what is shown is in view. */
  async reveal(): Promise<void> {
    // It lays out the page, and what is shown has just been drawn.
    await nextTask();
    this.#view?.element.scrollIntoView({ block: "nearest" });
  }

  close(): void {
    this.#view?.close();
    this.#view = null;
  }
}

/** Compares two runs in the figure of the page. */
export async function showBoth(figure: Element, runs: [Recording, Recording]): Promise<void> {
  // The comparison takes the renderer from it.
  await loadWatch();
  (await loadBoth()).showBoth(figure, ...runs);
}

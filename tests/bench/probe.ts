/** Watches a page from inside: clicks until output, workers, long tasks. */

/** How long it took from the click to the output; `at` is when, by `Date.now()`. */
export interface Timing {
  ms: number;
  at: number;
}

export interface Probe {
  /** Puts a program into a cell that nobody has used yet. */
  set(path: string, text: string): void;
  /** Clicks *Run*; fulfilled when the output has `mark`. */
  run(path: string, mark: string): Promise<Timing>;
  runs(times: number, path: string, mark: string): Promise<void>;
  /** Clicks *Stop* of one cell and *Run* of another at once. */
  stopAndRun(stopped: string, path: string, mark: string): Promise<Timing>;
  /** Whether an interpreter waits that nothing has run in. */
  standsBy(): boolean;
  /** Whether an image has been kept; throws when the browser refused. */
  imageKept(): boolean;
  /** Begins to note tasks of 50 ms and more, where the engine tells of them. */
  watchTasks(): void;
  /** The longest of them, or 0. */
  longestTask(): number;
}

/** Runs in the page before its own scripts, and sees nothing of the file it stands in. */
export function installProbe(): void {
  interface Seen {
    task: string;
    said: Set<string>;
    /** Whether it has been given a run, or was ended. */
    taken: boolean;
  }
  const workers: Seen[] = [];
  let longest = 0;

  class WatchedWorker extends Worker {
    readonly #seen: Seen;
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.#seen = { task: options?.name ?? "", said: new Set(), taken: false };
      workers.push(this.#seen);
      this.addEventListener("message", ({ data }: MessageEvent<{ kind: string }>) =>
        this.#seen.said.add(data.kind),
      );
    }
    override postMessage(message: unknown): void {
      this.#seen.taken = true;
      super.postMessage(message);
    }
    override terminate(): void {
      this.#seen.taken = true;
      super.terminate();
    }
  }
  window.Worker = WatchedWorker;

  function find(path: string, selector: string): HTMLElement {
    const found = document.querySelector<HTMLElement>(`[data-cell="${path}"] ${selector}`);
    if (!found) throw new Error(`there is no ${selector} in a cell of ${path}`);
    return found;
  }
  const click = (path: string, action: string) => find(path, `[data-action="${action}"]`).click();

  function run(path: string, mark: string): Promise<Timing> {
    const output = find(path, "[data-output]");
    const cell = output.closest<HTMLElement>("[data-cell]");
    return new Promise((resolve, reject) => {
      const start = performance.now();
      // What the run before has printed is no output of this one.
      let fresh = !output.textContent.includes(mark);
      const observer = new MutationObserver(() => {
        const shown = output.textContent.includes(mark);
        fresh ||= !shown;
        const failed = cell?.dataset.state === "failed";
        if (!failed && !(fresh && shown)) return;
        observer.disconnect();
        if (failed) reject(new Error(`the run failed: ${cell.textContent.slice(-300)}`));
        else resolve({ ms: performance.now() - start, at: Date.now() });
      });
      const changes = { childList: true, characterData: true, subtree: true };
      observer.observe(output, changes);
      if (cell) observer.observe(cell, { attributeFilter: ["data-state"] });
      click(path, "run");
    });
  }

  async function ended(path: string): Promise<void> {
    const cell = find(path, "[data-output]").closest<HTMLElement>("[data-cell]");
    while (cell?.dataset.state !== "done") await new Promise((resolve) => setTimeout(resolve, 1));
  }

  const probe: Probe = {
    set: (path, text) => find(path, "pre > code").replaceChildren(text),
    run,
    async runs(times, path, mark) {
      for (let done = 0; done < times; done += 1) {
        await run(path, mark);
        await ended(path);
      }
    },
    stopAndRun(stopped, path, mark) {
      click(stopped, "stop");
      return run(path, mark);
    },
    standsBy: () =>
      workers.some(
        ({ task, said, taken }) => task === "run a program" && said.has("ready") && !taken,
      ),
    imageKept() {
      const keepers = workers.filter(({ task }) => task === "keep an image");
      if (keepers.some(({ said }) => said.has("unavailable")))
        throw new Error("the browser keeps no image");
      return keepers.some(({ said }) => said.has("image kept"));
    },
    watchTasks() {
      if (!PerformanceObserver.supportedEntryTypes.includes("longtask")) return;
      new PerformanceObserver((list) => {
        longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: "longtask" });
    },
    longestTask: () => longest,
  };
  Object.assign(window, { probe });
}

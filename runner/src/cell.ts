/** One cell at work: its text, its run, its output, its state. */

import type { Editor } from "./editor.ts";
import { keepEdit, keptEdit } from "./edits.ts";
import { type Run, run, startAnew } from "./engine.ts";
import { lazyModule } from "./lazy_module.ts";
import type { Frame, Outcome, RunMessage } from "./messages.ts";
import { Output } from "./output.ts";
import {
  brokenText,
  cappedText,
  endText,
  missingText,
  progressText,
  silentText,
  unavailableText,
} from "./status.ts";

export { prepare } from "./engine.ts";

const STALE = "The code of this page has changed since you edited it; your edit was dropped.";

type State = "idle" | "loading" | "running" | "done" | "failed" | "stopped";

const cells = new WeakMap<Element, Cell>();
const busy = new Set<Cell>();

// A reader who leaves by instant navigation leaves the run, too: an endless loop
// sends no message by which it could be noticed.
document$.subscribe(() => {
  for (const cell of busy) cell.stopIfGone();
});

/** Returns the cell that lives in `element`; there is one an element. */
export function cellOf(element: HTMLElement): Cell {
  let cell = cells.get(element);
  if (!cell) {
    cell = new Cell(element);
    cells.set(element, cell);
  }
  return cell;
}

/** The cells of the page as files of one project: path → text, edits included. */
function pageFiles(): Record<string, string> {
  const elements = document.querySelectorAll<HTMLElement>("[data-cell]");
  return Object.fromEntries(Array.from(elements, cellOf).map((cell) => [cell.path, cell.text]));
}

const moduleName = (path: string) => path.replace(/\.py$/, "").replaceAll("/", ".");

const loadEditor = lazyModule<typeof import("./editor.ts")>("editor.js");

class Cell {
  readonly path: string;
  readonly #element: HTMLElement;
  readonly #original: string;
  readonly #output: Output;
  #editor: Editor | null = null;
  #opening: Promise<Editor> | null = null;
  #run: Run | null = null;
  /** Text of an edit that was kept and that no editor shows yet. */
  #kept: string | null = null;
  #module = "";
  #notice = "";
  #silent = false;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.path = element.dataset.cell ?? "";
    this.#original = element.querySelector("pre > code")?.textContent ?? "";
    this.#output = new Output(this.#find("[data-output]"));
    const kept = keptEdit(this.path, this.#original);
    if (kept === "stale") {
      keepEdit(this.path, this.#original, this.#original);
      this.#find(".cell-status").textContent = STALE;
    } else this.#kept = kept?.text ?? null;
  }

  /** The file's text as the reader has it now. */
  get text(): string {
    return this.#editor?.text ?? this.#kept ?? this.#original;
  }

  run(): void {
    this.#start(moduleName(this.path));
  }

  /** Runs the exercise's checks against the reader's answer. */
  check(): void {
    this.#start(moduleName(this.#element.dataset.check ?? ""));
  }

  stop(): void {
    if (!this.#run) return;
    this.#end("stopped", "Stopped");
  }

  /** Ends the run if the reader has left the page. */
  stopIfGone(): void {
    if (!this.#element.isConnected) this.stop();
  }

  /** Puts the page's own text back. */
  reset(): void {
    if (this.#editor) this.#editor.text = this.#original;
    this.#editor?.focus();
  }

  /** Runs or checks again after the interpreter could not be loaded. */
  retry(): void {
    startAnew();
    this.#start(this.#module);
  }

  /** Shows the edit that was kept from an earlier visit, if there is one. */
  async restore(): Promise<void> {
    if (this.#kept !== null) await this.#open();
  }

  /** Opens the editor and puts the cursor in it. */
  async edit(): Promise<void> {
    const editor = await this.#open();
    editor.focus();
  }

  get #checking(): boolean {
    return this.#module !== moduleName(this.path);
  }

  #start(module: string): void {
    this.#run?.stop();
    this.#editor?.mark(null);
    this.#output.clear();
    this.#module = module;
    this.#notice = "";
    this.#silent = false;
    this.#show("loading", "Starting Python");
    busy.add(this);
    this.#run = run({ module, files: pageFiles() }, (message) => this.#hear(message));
  }

  #hear(message: RunMessage): void {
    switch (message.kind) {
      case "progress":
        this.#show("loading", progressText(message, PYTHON), message.loaded / message.total);
        break;
      case "ready":
        this.#show("running", "Running");
        break;
      case "output":
        this.#output.append(message.stream, message.text);
        if (this.#silent) this.#show("running", "Running");
        this.#silent = false;
        break;
      case "capped":
        this.#notice = ` ${cappedText(message.limit)}`;
        this.#show("running", `Running.${this.#notice}`);
        break;
      case "silent":
        this.#silent = true;
        this.#showSilence(message.seconds);
        break;
      case "broken":
        this.#end("failed", `${brokenText(message.reason)}.`);
        break;
      case "unavailable":
        this.#end("failed", unavailableText(message.reason), true);
        break;
      case "finished":
        this.#end(
          message.exit === 0 ? "done" : "failed",
          `${endText(message.exit, this.#checking)}.${this.#notice}${this.#missing(message)}`,
        );
        void this.#markError(message.frames);
    }
  }

  #showSilence(seconds: number): void {
    const loading = this.#element.dataset.state === "loading";
    this.#show(loading ? "loading" : "running", silentText(seconds, loading));
  }

  #missing({ missing }: Outcome): string {
    return missing === null ? "" : ` ${missingText(missing, this.path)}.`;
  }

  #end(state: State, text: string, canRetry = false): void {
    this.#run?.stop();
    this.#run = null;
    busy.delete(this);
    this.#output.flush();
    if (state === "failed") this.#output.scrollToEnd();
    this.#show(state, text);
    this.#button("retry").hidden = !canRetry;
  }

  #show(state: State, text: string, progress?: number): void {
    const atWork = state === "loading" || state === "running";
    const stop = this.#button("stop");
    const hadFocus = document.activeElement;
    stop.hidden = !atWork;
    this.#button("run").hidden = atWork;
    this.#button("check").hidden = atWork || !this.#element.dataset.check;
    this.#button("retry").hidden = true;
    // A hidden button loses focus; the one that takes its place gets it.
    if (hadFocus === stop && !atWork) this.#button("run").focus();
    if (hadFocus === this.#button("run") && atWork) stop.focus();
    const bar = this.#find("progress") as HTMLProgressElement;
    bar.hidden = progress === undefined;
    bar.value = progress ?? 0;
    const status = this.#find(".cell-status");
    // A screen reader waits with a busy region: bytes are not read out one by one.
    status.setAttribute("aria-busy", String(progress !== undefined));
    status.textContent = text;
    this.#find(".cell-label").textContent = "Output of your run";
    this.#element.dataset.state = state;
  }

  /** Marks the innermost line of this file that the exception came through. */
  async #markError(frames: Frame[]): Promise<void> {
    const own = frames.findLast((frame) => frame.file === this.path);
    if (own) (await this.#open()).mark(own.line);
  }

  #open(): Promise<Editor> {
    this.#opening ??= loadEditor()
      .then(({ openEditor }) => {
        const listing = this.#find(".highlight");
        this.#editor = openEditor(listing, this.text, this.path, {
          run: () => this.run(),
          change: (text) => this.#changed(text),
        });
        this.#changed(this.text);
        this.#button("edit").hidden = true;
        return this.#editor;
      })
      .catch((error: unknown) => {
        this.#opening = null;
        this.#find(".cell-status").textContent =
          "The editor did not load. Click the code to try again.";
        throw error;
      });
    return this.#opening;
  }

  #changed(text: string): void {
    this.#button("reset").hidden = text === this.#original;
    keepEdit(this.path, this.#original, text);
  }

  #button(action: string): HTMLButtonElement {
    return this.#find(`button[data-action="${action}"]`) as HTMLButtonElement;
  }

  #find(selector: string): HTMLElement {
    const found = this.#element.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`${this.path}: the cell has no ${selector}`);
    return found;
  }
}

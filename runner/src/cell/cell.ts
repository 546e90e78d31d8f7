/** One cell at work: runs its code, checks the answer of an exercise, offers help. */

import { discardStandby } from "../interpreter/pool.ts";
import type { Outcome } from "../common/messages.ts";
import { moduleName } from "../common/module_name.ts";
import { showPassed } from "../common/passed_mark.ts";
import { rememberPass } from "../storage/pass_store.ts";
import { CellCode } from "./cell_code.ts";
import { CellRun, type Program, type Watched } from "./cell_run.ts";
import { CellView } from "./cell_view.ts";
import { CheckHelp, type Fold } from "./check_help.ts";
import type { Point } from "./editor.ts";
import { ErrorPageLink } from "./error_page.ts";
import { outputLabel } from "./output_label.ts";
import { type Files, type Project, projectOf } from "./project_files.ts";
import { NOT_DRAWN, NOT_RECORDED, STOPPED_TOO_EARLY, type Verdict } from "./status.ts";
import { watchSides } from "./watch_sides.ts";
import { recorderFiles, Watching } from "./watching.ts";

// `prepare` is for a cell that gets the focus, `run` for a test that runs a file without a cell.
export { prepare, run } from "../interpreter/pool.ts";

const NOT_KEPT = "The pass is not kept, because code that came with a link was in this check.";

const cells = new WeakMap<Element, Cell>();

/** Returns the cell of an element. Each element has one, however often it is asked for. */
export function cellOf(element: HTMLElement): Cell {
  let cell = cells.get(element);
  if (!cell) {
    cell = new Cell(element);
    cells.set(element, cell);
  }
  return cell;
}

/**
 * What each button of a cell does. `restore` is what the page does with a stored edit, and
 * `follow` with what another tab has stored meanwhile.
 */
export const actions = {
  run: (cell: Cell) => cell.run(),
  watch: (cell: Cell) => cell.watch(true),
  stop: (cell: Cell) => cell.stop(),
  check: (cell: Cell) => cell.check(),
  hint: (cell: Cell) => cell.openFold("hint"),
  solution: (cell: Cell) => cell.openFold("solution"),
  edit: (cell: Cell, point?: Point) => cell.code.edit(point),
  copy: (cell: Cell) => cell.code.copy(),
  reset: (cell: Cell) => cell.reset(),
  undoReset: (cell: Cell) => cell.code.undoReset(),
  retry: (cell: Cell) => cell.retry(),
  restore: (cell: Cell) => cell.code.restore(),
  follow: (cell: Cell) => cell.code.follow(),
  showShared: (cell: Cell) => cell.code.show("shared"),
  showOwn: (cell: Cell) => cell.code.show("own"),
  showOriginal: (cell: Cell) => cell.code.show("original"),
};
export type Action = keyof typeof actions;

const cellsOfPage = () => Array.from(document.querySelectorAll<HTMLElement>("[data-cell]"), cellOf);

/** Runs *before* and *after* as they stand in the editors, and compares them in a figure. */
export function watchBoth(figure: HTMLElement): Promise<void> {
  const cells = cellsOfPage();
  return watchSides(figure, cells, projectOf(cells));
}

/** Says at each cell whose output no longer belongs to the code in view. */
function labelOutputs(): void {
  const cells = cellsOfPage();
  const codeOf = (read: (code: CellCode) => string) =>
    Object.fromEntries(cells.map(({ path, code }) => [path, read(code)]));
  const shown = codeOf((code) => code.text);
  const original = codeOf((code) => code.original);
  for (const cell of cells) cell.labelOutput(shown, original);
}

export class Cell {
  readonly element: HTMLElement;
  readonly code: CellCode;
  readonly #view: CellView;
  readonly #run: CellRun;
  readonly #help: CheckHelp;
  readonly #errorPage: ErrorPageLink;
  readonly #watching: Watching;

  constructor(element: HTMLElement) {
    this.element = element;
    this.#view = new CellView(element);
    this.code = new CellCode(this.#view, () => this.run(), labelOutputs);
    this.#run = new CellRun(this.#view, (...end) => this.#ended(...end));
    this.#watching = new Watching(this.path, this.#view.find(".cell-output"));
    this.#errorPage = new ErrorPageLink(this.#view.find("[data-output]"));
    this.#help = new CheckHelp(element, () => this.#view.offerHelp(this.#help.offered));
  }

  /** The path of the file that the cell shows: `snippets/protocol/before.py`. */
  get path(): string {
    return this.#view.path;
  }

  run(): void {
    const module = moduleName(this.path);
    this.#start({ module, checks: false, unchanged: false, ...projectOf(cellsOfPage()) });
  }

  /**
   * Runs the code in view, and shows below the output who has called whom.
   *
   * Of a program that is stopped it shows what was recorded until then.
   *
   * @param reveals Whether the page scrolls to it, unless the reader has gone elsewhere.
   * @param project The files of the page as they were in view when the reader asked for it.
   * @returns What was recorded; null if the program spoiled it, or was stopped.
   */
  async watch(
    reveals = false,
    project: Project = projectOf(cellsOfPage()),
  ): Promise<Watched | null> {
    const module = moduleName(this.path);
    const recorder = recorderFiles();
    const program = { module, checks: false, unchanged: false, ...project, recorder };
    this.#start(program);
    await this.#run.ended;
    const { watched } = this.#run;
    // The reader may have started another run meanwhile.
    if (this.#run.program !== program) return null;
    const isStopped = this.#view.element.dataset.state === "stopped";
    if (!watched && isStopped) this.#view.sayMore(STOPPED_TOO_EARLY);
    if (!watched) return null;
    const isHere = this.#view.isInView;
    const shown = this.#watching.show({
      recording: watched.recording,
      files: project.files,
      output: watched.printed,
      mark: (place) => this.#markStep(place, project.files[this.path]),
    });
    const isShown = await shown.then(
      () => true,
      () => false,
    );
    if (!isShown) this.#view.sayMore(NOT_DRAWN);
    if (reveals && isShown && isHere) await this.#watching.reveal();
    return isStopped || !isShown ? null : watched;
  }

  /** Runs the exercise's check on the reader's answer. */
  check(): void {
    const module = moduleName(this.element.dataset.check ?? "");
    const unchanged = this.code.text === this.code.original;
    this.#start({ module, checks: true, unchanged, ...projectOf(cellsOfPage()) });
  }

  stop(): void {
    this.#run.stop();
  }

  /** Runs or checks again after the interpreter could not be loaded. */
  retry(): void {
    discardStandby();
    if (this.#run.program?.checks) this.check();
    else if (this.#run.program?.recorder) void this.watch(true);
    else this.run();
  }

  /** Opens the hint or the solution of the exercise. */
  openFold(fold: Fold): void {
    this.#help.open(fold);
    this.#view.offerHelp(this.#help.offered);
  }

  /** Brings back the page's code and the output that it has recorded. */
  reset(): void {
    this.#watching.close();
    this.code.markLine(null);
    this.#errorPage.clear();
    this.#run.showRecorded();
    this.code.reset();
  }

  /** Says whether other code made the output than is in view, and whether that is edited. */
  labelOutput(shown: Files, original: Files): void {
    const { program } = this.#run;
    const imports = (this.element.dataset.imports ?? "").split(" ").filter(Boolean);
    const kind = program ? (program.checks ? "check" : "run") : "recorded";
    const made = program?.files ?? original;
    const label = outputLabel({ kind, path: this.path, imports, made, shown, original });
    this.#view.label(label);
    this.#view.markEdited(this.code.origin !== "page");
    // How that code ended says nothing of the one in view.
    if (label.stale) this.#run.forgetEnd();
  }

  /** Marks the line of a step, as long as the code in view is the one that was run. */
  #markStep(place: { file: string; line: number } | null, text?: string): void {
    const isInView = place?.file === this.path && this.code.text === text;
    this.code.markLine(isInView ? place.line : null, "cell-step");
  }

  #start(program: Program): void {
    this.#watching.close();
    this.code.markLine(null);
    this.#errorPage.clear();
    this.#run.start(program);
    labelOutputs();
  }

  #ended(outcome: Outcome, program: Program, verdict: Verdict | null): void {
    const { exit, frames } = outcome;
    const { checks, files, linked, recorder } = program;
    this.code.warn();
    if (recorder && !this.#run.watched) this.#view.sayMore(NOT_RECORDED);
    if (verdict) this.#judge(verdict, linked.length > 0);
    // The innermost line of this file that the exception passed through.
    const own = frames.findLast((frame) => frame.file === this.path);
    // Of a run that is watched each step has its line. A line is marked in the code that has run.
    const isInView = this.code.text === files[this.path];
    if (own && !this.#run.watched && isInView) this.code.markLine(own.line);
    // What the page's own code fails with is what this page is about, or is on purpose.
    const isEdited = this.code.text !== this.code.original;
    if (exit !== 0 && !checks && isEdited)
      void this.#errorPage.show(this.#run.lastLines).catch(() => undefined);
  }

  /** @param linked Whether files from a link were in the run, whatever is in view by now. */
  #judge(verdict: Verdict, linked: boolean): void {
    const passed = verdict === "passed";
    // Where no answer was checked, none was wrong.
    if (passed || verdict === "not yet") this.#help.count(passed);
    const { hint, solution } = this.#help.offered;
    this.#view.offerHelp({ hint, solution });
    const wrong = verdict === "not yet";
    if (wrong && solution) this.#view.sayMore("Stuck? The solution is one click away.");
    else if (wrong && hint) this.#view.sayMore("Stuck? There is a hint.");
    if (!passed) return;
    // Any file of a run can forge its verdict, and an answer from a link is not the reader's.
    if (linked) {
      this.#view.sayMore(NOT_KEPT);
      return;
    }
    rememberPass(this.element.dataset.check ?? "");
    showPassed(this.element);
  }
}

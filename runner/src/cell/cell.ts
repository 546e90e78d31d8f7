/** One cell at work: runs its code, checks the answer of an exercise, offers help. */

import { discardStandby } from "../interpreter/pool.ts";
import type { Outcome } from "../common/messages.ts";
import { moduleName } from "../common/module_name.ts";
import { showPassed } from "../common/passed_mark.ts";
import { rememberPass } from "../storage/pass_store.ts";
import { CellCode } from "./cell_code.ts";
import { CellRun, type Program } from "./cell_run.ts";
import { CellView } from "./cell_view.ts";
import { CheckHelp, type Fold } from "./check_help.ts";
import { type Files, hiddenFiles, projectFiles } from "./project_files.ts";

// `prepare` is for a cell that gets the focus, `run` for a test that runs a file without a cell.
export { prepare, run } from "../interpreter/pool.ts";

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

/** What each button of a cell does. `restore` is what the page does with a stored edit. */
export const actions = {
  run: (cell: Cell) => cell.run(),
  stop: (cell: Cell) => cell.stop(),
  check: (cell: Cell) => cell.check(),
  hint: (cell: Cell) => cell.openFold("hint"),
  solution: (cell: Cell) => cell.openFold("solution"),
  edit: (cell: Cell) => cell.code.edit(),
  reset: (cell: Cell) => cell.code.reset(),
  undoReset: (cell: Cell) => cell.code.undoReset(),
  retry: (cell: Cell) => cell.retry(),
  restore: (cell: Cell) => cell.code.restore(),
  showShared: (cell: Cell) => cell.code.show("shared"),
  showOwn: (cell: Cell) => cell.code.show("own"),
  showOriginal: (cell: Cell) => cell.code.show("original"),
};
export type Action = keyof typeof actions;

/** The files of the page's project, edits of its cells included. */
function filesOfPage(): Files {
  const elements = document.querySelectorAll<HTMLElement>("[data-cell]");
  const cells = Array.from(elements, cellOf);
  return projectFiles(
    hiddenFiles(),
    cells.map(({ path, code }) => ({ path, text: code.text })),
  );
}

export class Cell {
  readonly element: HTMLElement;
  readonly code: CellCode;
  readonly #view: CellView;
  readonly #run: CellRun;
  readonly #help: CheckHelp;

  constructor(element: HTMLElement) {
    this.element = element;
    this.#view = new CellView(element);
    this.code = new CellCode(this.#view, () => this.run());
    this.#run = new CellRun(this.#view, (outcome, program) => this.#ended(outcome, program));
    this.#help = new CheckHelp(element, () => this.#view.offerHelp(this.#help.offered));
  }

  /** The path of the file that the cell shows: `snippets/protocol/before.py`. */
  get path(): string {
    return this.#view.path;
  }

  run(): void {
    this.#start({ module: moduleName(this.path), files: filesOfPage(), checks: false });
  }

  /** Runs the exercise's check on the reader's answer. */
  check(): void {
    const module = moduleName(this.element.dataset.check ?? "");
    this.#start({ module, files: filesOfPage(), checks: true });
  }

  stop(): void {
    this.#run.stop();
  }

  /** Runs or checks again after the interpreter could not be loaded. */
  retry(): void {
    discardStandby();
    if (this.#run.program?.checks) this.check();
    else this.run();
  }

  /** Opens the hint or the solution of the exercise. */
  openFold(fold: Fold): void {
    this.#help.open(fold);
    this.#view.offerHelp(this.#help.offered);
  }

  #start(program: Program): void {
    this.code.markLine(null);
    this.#run.start(program);
  }

  #ended({ exit, frames }: Outcome, { checks, files }: Program): void {
    if (checks) this.#judge(exit === 0);
    // The innermost line of this file that the exception passed through.
    const own = frames.findLast((frame) => frame.file === this.path);
    if (own) void this.#mark(own.line, files[this.path]);
  }

  /** Marks a line of the code that has run, if that code is still in view. */
  async #mark(line: number, text: string | undefined): Promise<void> {
    const { program } = this.#run;
    await this.code.open().catch(() => null);
    if (this.code.text === text && this.#run.program === program) this.code.markLine(line);
  }

  #judge(passed: boolean): void {
    this.#help.count(passed);
    const { hint, solution } = this.#help.offered;
    this.#view.offerHelp({ hint, solution });
    if (solution) this.#view.sayMore("Stuck? The solution is one click away.");
    else if (hint) this.#view.sayMore("Stuck? There is a hint.");
    // An answer that came with a link is not the reader's, so it earns no pass.
    if (!passed || this.code.showing === "shared") return;
    rememberPass(this.element.dataset.check ?? "");
    showPassed(this.element);
  }
}

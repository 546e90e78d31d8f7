/** One cell at work: its versions, its editor, and what its buttons do. */

import { CellRun, type Program } from "./cell_run.ts";
import { CellView } from "./cell_view.ts";
import { CheckHelp, type Fold } from "./check_help.ts";
import type { Editor } from "./editor.ts";
import { discardStandby } from "../interpreter/pool.ts";
import { lazyModule } from "../shared/lazy_module.ts";
import type { Outcome } from "../shared/messages.ts";
import { moduleName } from "../shared/module_name.ts";
import { type Files, hiddenFiles, projectFiles } from "./project_files.ts";
import { rememberPass, showPass } from "./passes.ts";
import { Versions, type Version } from "./versions.ts";

/** For a cell that gets the focus, and for whoever runs a file without a cell. */
export { prepare, run } from "../interpreter/pool.ts";

const DROPPED = "The code of this page has changed since you edited it; your edit was dropped.";

const cells = new WeakMap<Element, Cell>();

/** Returns the cell that lives in `element`; there is one an element. */
export function cellOf(element: HTMLElement): Cell {
  let cell = cells.get(element);
  if (!cell) {
    cell = new Cell(element);
    cells.set(element, cell);
  }
  return cell;
}

/** The files of the page's project, edits of its cells included. */
function pageFiles(): Files {
  const elements = document.querySelectorAll<HTMLElement>("[data-cell]");
  return projectFiles(hiddenFiles(), Array.from(elements, cellOf));
}

const loadEditor = lazyModule<typeof import("./editor.ts")>("editor.js");

export class Cell {
  readonly element: HTMLElement;
  readonly #view: CellView;
  readonly #versions: Versions;
  readonly #run: CellRun;
  readonly #help: CheckHelp;
  #editor: Editor | null = null;
  #opening: Promise<Editor> | null = null;

  constructor(element: HTMLElement) {
    this.element = element;
    this.#view = new CellView(element);
    this.#versions = new Versions(
      this.path,
      element.querySelector("pre > code")?.textContent ?? "",
    );
    this.#run = new CellRun(this.#view, (outcome, program) => this.#ended(outcome, program));
    this.#help = new CheckHelp(element, () => this.#view.offerHelp(this.#help.offered));
    if (this.#versions.dropped) this.#view.say(DROPPED);
    this.#view.showVersions(this.#versions);
  }

  /** The file that the cell is: `snippets/protocol/before.py`. */
  get path(): string {
    return this.#view.path;
  }

  /** The file's text in view: the page's, the reader's edit or a link's. */
  get text(): string {
    return this.#versions.text;
  }

  /** The file's text on the page. */
  get original(): string {
    return this.#versions.original;
  }

  /** Whether code from a link is to be had here. */
  get hasShared(): boolean {
    return this.#versions.shared !== null;
  }

  run(): void {
    this.#start({ module: moduleName(this.path), files: pageFiles(), checks: false });
  }

  /** Runs the exercise's checks against the reader's answer. */
  check(): void {
    const module = moduleName(this.element.dataset.check ?? "");
    this.#start({ module, files: pageFiles(), checks: true });
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

  /** Puts the page's own text back; works too when no editor could be loaded. */
  reset(): void {
    this.#versions.reset();
    this.#editor?.replace(this.text);
    this.#view.showVersions(this.#versions);
    this.#view.say("This is the page’s code again. Undo reset brings your edit back.");
  }

  /** Brings back the edit that Reset took away. */
  async undoReset(): Promise<void> {
    // The page's code may have changed since the visit on which it was reset.
    if (!this.#versions.canUndoReset) this.#view.say(DROPPED);
    else await this.#undoReset();
  }

  async #undoReset(): Promise<void> {
    this.#versions.undoReset();
    this.#editor?.replace(this.text);
    this.#view.showVersions(this.#versions);
    this.#view.say("Your edit is back.");
    await this.#open();
  }

  /** Shows the text that was kept from an earlier visit, or from before a reload. */
  async restore(): Promise<void> {
    // Who has changed a link's code wants to see the change.
    if (this.#versions.edited) await this.#open();
    else if (this.hasShared) await this.#show("shared");
  }

  /** Takes code that came with a link, and shows it. */
  async takeShared(text: string, outdated: boolean): Promise<void> {
    // The same link again is a reload, or a way back.
    if (this.#versions.shared === text) return this.restore();
    this.#versions.share(text, outdated);
    this.#view.showVersions(this.#versions);
    await this.#show("shared");
  }

  /** Lets go of the code that came with a link. */
  dropShared(): void {
    const shown = this.text;
    this.#versions.share(null);
    if (this.text !== shown) this.#editor?.show(this.text, false);
    this.#view.showVersions(this.#versions);
  }

  showShared(): Promise<void> {
    return this.#show("shared");
  }

  showOwn(): Promise<void> {
    return this.#show("own");
  }

  showOriginal(): Promise<void> {
    return this.#show("original");
  }

  /** Opens the editor and puts the cursor in it. */
  async edit(): Promise<void> {
    const editor = await this.#open();
    editor.focus();
  }

  hint(): void {
    this.#openFold("hint");
  }

  solution(): void {
    this.#openFold("solution");
  }

  /** Brings a version into view; code that no editor shows is not the one that runs. */
  async #show(version: Version): Promise<void> {
    const editor = await this.#open();
    this.#versions.show(version);
    editor.show(this.text, this.#versions.readOnly);
    this.#view.showVersions(this.#versions);
  }

  #start(program: Program): void {
    this.#editor?.mark(null);
    this.#run.start(program);
  }

  #ended({ exit, frames }: Outcome, { checks, files }: Program): void {
    if (checks) this.#judge(exit === 0);
    // The innermost line of this file that the exception came through.
    const own = frames.findLast((frame) => frame.file === this.path);
    if (own) void this.#mark(own.line, files[this.path]);
  }

  /** Marks a line of the text that has run, if that is still the one in view. */
  async #mark(line: number, text: string | undefined): Promise<void> {
    const { program } = this.#run;
    const editor = await this.#open().catch(() => null);
    if (this.text === text && this.#run.program === program) editor?.mark(line);
  }

  #judge(passed: boolean): void {
    this.#help.count(passed);
    const { hint, solution } = this.#help.offered;
    this.#view.offerHelp({ hint, solution });
    if (solution) this.#view.sayMore("Stuck? The solution is one click away.");
    else if (hint) this.#view.sayMore("Stuck? There is a hint.");
    // Nobody has earned a pass with an answer that came with a link.
    if (!passed || this.#versions.showing === "shared") return;
    rememberPass(this.element.dataset.check ?? "");
    showPass(this.element);
  }

  #openFold(fold: Fold): void {
    this.#help.open(fold);
    this.#view.offerHelp(this.#help.offered);
  }

  #open(): Promise<Editor> {
    this.#opening ??= loadEditor()
      .then(({ openEditor }) => {
        this.#editor = openEditor(this.#view.find(".highlight"), this.text, this.path, {
          run: () => this.run(),
          change: (text) => this.#type(text),
        });
        this.#view.button("edit").hidden = true;
        return this.#editor;
      })
      .catch((error: unknown) => {
        this.#opening = null;
        const kept = this.#versions.edited ? " Your edit is kept, and is what runs." : "";
        this.#view.say(`The editor did not load. Click the code to try again.${kept}`);
        throw error;
      });
    return this.#opening;
  }

  #type(text: string): void {
    this.#versions.type(text);
    this.#view.showVersions(this.#versions);
  }
}

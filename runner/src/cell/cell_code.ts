/** The code of one cell: its versions, and the editor that shows one of them. */

import { lazyModule } from "../common/lazy_module.ts";
import type { CellView } from "./cell_view.ts";
import { changedLines } from "./changed_lines.ts";
import type { Editor, Point } from "./editor.ts";
import { type LineMark, Listing } from "./listing.ts";
import { isLinked, type Origin } from "./origin.ts";
import { type Version, Versions } from "./versions.ts";

const OUTDATED =
  "The code of this page has changed since you edited it. Undo reset brings your edit back.";

const NO_ROOM =
  "Your browser has no room for this edit: a reload would lose it. Copy it, or download the code.";

const NO_ROOM_FOR_RESET =
  "A reload would lose it: your browser has no room for the edit that you have reset.";

const ELSEWHERE = "You changed this file in another tab: this is what it has now.";

const loadEditor = lazyModule<typeof import("./editor.ts")>("editor.js");

export class CellCode {
  readonly #view: CellView;
  readonly #run: () => void;
  readonly #onChange: () => void;
  readonly #versions: Versions;
  readonly #listing: Listing;
  #editor: Editor | null = null;
  #opening: Promise<Editor> | null = null;
  /** The marked line, and the code that it is of. */
  #mark: { line: number; look: LineMark; text: string } | null = null;

  /**
   * @param run Called when the reader presses the editor's key for *Run*.
   * @param onChange Called when other code may be in view.
   */
  constructor(view: CellView, run: () => void, onChange: () => void) {
    this.#view = view;
    this.#run = run;
    this.#onChange = onChange;
    const code = view.find("pre > code");
    this.#listing = new Listing(code);
    this.#versions = new Versions(view.path, code.textContent);
    if (this.#versions.outdatedEdit) view.say(OUTDATED);
    view.showVersions(this.#versions);
  }

  /** The version in view. It is the one that is run, shared and downloaded. */
  get text(): string {
    return this.#versions.text;
  }

  /** The code of the page. */
  get original(): string {
    return this.#versions.original;
  }

  /** Whose code is in view. */
  get origin(): Origin {
    return this.#versions.origin;
  }

  /** Whether there is code from a link. */
  get hasShared(): boolean {
    return this.#versions.shared !== null;
  }

  /** Puts the editor in place of the listing, unless it is there already. */
  open(): Promise<Editor> {
    this.#opening ??= loadEditor()
      .then(({ openEditor }) => {
        const callbacks = { run: this.#run, change: this.#type.bind(this) };
        this.#editor = openEditor(
          this.#view.find(".highlight"),
          this.text,
          this.#view.path,
          callbacks,
          this.#versions.showing === "own" ? this.#versions.undone : null,
        );
        this.#fitEditor();
        this.#moveMark(this.#editor);
        this.#view.button("edit").hidden = true;
        // The theme's button is in the listing, which is hidden now.
        this.#view.button("copy").hidden = false;
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

  /** Opens the editor and puts the cursor into it: where the listing was pressed, if it was. */
  async edit(point?: Point): Promise<void> {
    const editor = await this.open();
    editor.focus(point);
  }

  /** Copies the code in view. */
  async copy(): Promise<void> {
    try {
      // A site without https has no clipboard at all.
      await navigator.clipboard.writeText(this.text);
      this.#view.say("Copied.");
    } catch {
      this.#view.say("The browser refused to copy: select the code, then press Ctrl+C.");
    }
  }

  /** Marks a line of the code in view. Null removes the mark. */
  markLine(line: number | null, look: LineMark = "cell-error"): void {
    this.#mark = line === null ? null : { line, look, text: this.text };
    // The listing shows the page's code, also while an editor loads that will show another.
    const isShown = this.#editor !== null || this.text === this.original;
    (this.#editor ?? this.#listing).mark(isShown ? line : null, look);
  }

  /** Brings a version into view. It opens the editor first: only code in view may run. */
  async show(version: Version): Promise<void> {
    const editor = await this.open();
    this.#versions.show(version);
    editor.show(this.text);
    this.#changed();
  }

  /** Brings back the code of the page. Works also if the editor could not be loaded. */
  reset(): void {
    // A second press may come before the button has gone: it would take the edit that Undo reset has.
    if (!this.#versions.canReset) return;
    this.#versions.reset();
    this.#editor?.replace(this.text);
    this.#changed();
    this.#view.say("This is the page’s code again. Undo reset brings your edit back.");
    this.warn();
  }

  /** Brings back the edit that Reset removed. */
  async undoReset(): Promise<void> {
    // The first of two presses may have brought it back.
    if (!this.#versions.canUndoReset) return;
    this.#versions.undoReset();
    this.#editor?.replace(this.text);
    this.#changed();
    this.#view.say("Your edit is back.");
    this.warn();
    await this.open();
  }

  /** Says that a reload would lose the edit, if it would and the status does not say so already. */
  warn(): void {
    const { edited, kept } = this.#versions;
    const words = edited ? NO_ROOM : NO_ROOM_FOR_RESET;
    if (!kept && !this.#view.says(words)) this.#view.sayMore(words);
  }

  /** Shows what the reader has done to this file in another tab. */
  async follow(): Promise<void> {
    // Without the editor the listing is in view.
    const shown = this.#editor ? this.text : this.original;
    this.#versions.follow();
    const isAnother = this.text !== shown;
    if (isAnother) {
      this.#editor?.replace(this.text);
      this.#view.say(ELSEWHERE);
    }
    this.#changed();
    // What runs has to be in view.
    if (isAnother) await this.open();
  }

  /** Shows the code that was stored on an earlier visit, or before a reload. */
  async restore(): Promise<void> {
    this.#onChange();
    // A reader who has edited a link's code wants to see the edit.
    if (this.#versions.edited) await this.open();
    else if (this.hasShared) await this.show("shared");
  }

  /** Adds the code that came with a link, and shows it. */
  async takeShared(text: string, outdated: boolean): Promise<void> {
    // The same link again means a reload, or that the reader went back to it.
    if (this.#versions.shared === text) return this.restore();
    this.#versions.share(text, outdated);
    this.#changed();
    await this.show("shared");
  }

  /** Removes the code that came with a link. */
  dropShared(): void {
    const shown = this.text;
    this.#versions.share(null);
    if (this.text !== shown) this.#editor?.show(this.text);
    this.#changed();
  }

  #type(text: string, undone: boolean): void {
    this.#versions.type(text, undone);
    this.#changed();
    this.warn();
  }

  /** Takes the mark from the listing to the editor that has taken its place. */
  #moveMark(editor: Editor): void {
    this.#listing.mark(null);
    if (this.#mark?.text === this.text) editor.mark(this.#mark.line, this.#mark.look);
  }

  /** Takes or refuses what is typed, and shows where code of somebody else differs from the page's. */
  #fitEditor(): void {
    const { origin, original, readOnly, text } = this.#versions;
    this.#editor?.setReadOnly(readOnly);
    this.#editor?.markChanges(isLinked(origin) ? changedLines(original, text) : null);
  }

  #changed(): void {
    this.#view.showVersions(this.#versions);
    this.#fitEditor();
    this.#onChange();
  }
}

/** What a cell shows around its code and output: buttons, status, progress, notice. */

import { isWatched } from "../common/watched_file.ts";
import { SharedCodeNotice } from "./shared_code_notice.ts";
import type { Versions } from "./versions.ts";

export type State = "idle" | "loading" | "running" | "done" | "failed" | "stopped";

export class CellView {
  readonly element: HTMLElement;
  readonly #notice: SharedCodeNotice;
  /** The button that had the focus before Stop took its place. */
  #starter: HTMLButtonElement | null = null;

  /** @param element The cell, after the page has added its controls. */
  constructor(element: HTMLElement) {
    this.element = element;
    this.#notice = new SharedCodeNotice(element);
  }

  /** The path of the file that the cell shows. */
  get path(): string {
    return this.element.dataset.cell ?? "";
  }

  /** Finds a part that every cell has. Throws if it is missing. */
  find(selector: string): HTMLElement {
    const found = this.element.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`${this.path}: the cell has no ${selector}`);
    return found;
  }

  button(action: string): HTMLButtonElement {
    return this.find(`button[data-action="${action}"]`) as HTMLButtonElement;
  }

  /** Whether a reader sees its buttons. */
  get isInView(): boolean {
    const tools = this.find(".cell-tools");
    const { top, bottom } = tools.getBoundingClientRect();
    return tools.checkVisibility() && bottom > 0 && top < innerHeight;
  }

  /** Shows a message in the status line. A screen reader announces it. */
  say(text: string): void {
    this.find(".cell-status").textContent = text;
  }

  /** Whether the last message has these words. */
  says(text: string): boolean {
    return this.find(".cell-status").textContent.includes(text);
  }

  /** Adds a sentence to the last message. */
  sayMore(text: string): void {
    this.find(".cell-status").append(` ${text}`);
  }

  /** Shows the state of a run: its buttons, a message, and how much has loaded, 0 to 1. */
  showState(state: State, text: string, progress?: number): void {
    const atWork = state === "loading" || state === "running";
    const focused = document.activeElement;
    const stop = this.button("stop");
    this.#hide("run", atWork);
    this.#hide("watch", atWork || !isWatched(this.path));
    this.#hide("check", atWork || !this.element.dataset.check);
    this.#hide("retry", true);
    stop.hidden = !atWork;
    // A button that is hidden loses the focus. It moves to Stop, and back when the run ends.
    if (atWork && focused !== stop && focused?.closest(".cell-tools") === stop.parentElement) {
      this.#starter = focused as HTMLButtonElement;
      stop.focus();
    }
    if (!atWork && focused === stop) (this.#starter ?? this.button("run")).focus();
    const bar = this.find("progress") as HTMLProgressElement;
    bar.hidden = progress === undefined;
    bar.value = progress ?? 0;
    // A screen reader announces nothing while this is set, so not every step of progress.
    this.find(".cell-status").setAttribute("aria-busy", String(progress !== undefined));
    this.find(".cell-time").textContent = "";
    this.say(text);
    this.element.dataset.state = state;
  }

  /** Shows how long a run took. It is not announced: how it ended is what counts. */
  showTime(milliseconds: number): void {
    const seconds = milliseconds / 1_000;
    this.find(".cell-time").textContent = `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  }

  /** Says what the output is of, and marks it if other code is in view by now. */
  label({ text, stale }: { text: string; stale: boolean }): void {
    const label = this.find(".cell-label");
    // An equal text set anew would be announced anew, at each key.
    if (label.textContent !== text) label.textContent = text;
    this.find(".cell-output").classList.toggle("cell-output--stale", stale);
  }

  /** Names the files of the shown run that are from a link. */
  showLinked(linked: readonly string[]): void {
    this.#notice.showRun(linked);
  }

  /** Marks the file's name while the code in view is not the page's own. */
  markEdited(edited: boolean): void {
    const name = this.element.querySelector(".filename");
    const badge = name?.querySelector(".cell-edited");
    if (edited === Boolean(badge)) return;
    badge?.remove();
    if (edited) name?.append(editedBadge());
  }

  /** Shows the button that runs again what could not start. */
  offerRetry(): void {
    this.#hide("retry", false);
  }

  /** Shows the buttons for the hint and the solution that are offered. */
  offerHelp(offered: Record<"hint" | "solution", boolean>): void {
    this.#hide("hint", !offered.hint);
    this.#hide("solution", !offered.solution);
  }

  /** Shows the buttons for the versions, and says where the one in view comes from. */
  showVersions(versions: Versions): void {
    const focused = document.activeElement;
    const [reset, undo] = [this.button("reset"), this.button("undoReset")];
    reset.hidden = !versions.canReset;
    undo.hidden = !versions.canUndoReset;
    if (focused === reset && !undo.hidden) undo.focus();
    if (focused === undo && !reset.hidden) reset.focus();
    this.#notice.show(versions);
  }

  #hide(action: string, hidden: boolean): void {
    this.button(action).hidden = hidden;
  }
}

function editedBadge(): HTMLElement {
  const badge = document.createElement("span");
  badge.className = "cell-edited";
  badge.textContent = "edited";
  return badge;
}

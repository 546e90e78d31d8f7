/** What a cell shows around its code and output: buttons, status, progress, notice. */

import { addButton } from "../shared/button.ts";
import { noticeText } from "./shared_code_notice.ts";
import type { Versions } from "./versions.ts";

export type State = "idle" | "loading" | "running" | "done" | "failed" | "stopped";

const VERSIONS = [
  ["showShared", "shared", "Show the shared code"],
  ["showOwn", "own", "Show your edit"],
  ["showOriginal", "original", "Show the original"],
] as const;

export class CellView {
  readonly element: HTMLElement;
  #notice: HTMLElement | null = null;
  /** The button that Stop took the place of. */
  #starter: HTMLButtonElement | null = null;

  /** @param element The cell, its tools already in it. */
  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** The file that the cell is. */
  get path(): string {
    return this.element.dataset.cell ?? "";
  }

  /** Finds a part that every cell has. */
  find(selector: string): HTMLElement {
    const found = this.element.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`${this.path}: the cell has no ${selector}`);
    return found;
  }

  button(action: string): HTMLButtonElement {
    return this.find(`button[data-action="${action}"]`) as HTMLButtonElement;
  }

  /** Says something in the line under the code; a screen reader reads it out. */
  say(text: string): void {
    this.find(".cell-status").textContent = text;
  }

  /** Adds a sentence to what was said last. */
  sayMore(text: string): void {
    this.find(".cell-status").append(` ${text}`);
  }

  /** Shows how a run stands. */
  showState(state: State, text: string, progress?: number): void {
    const atWork = state === "loading" || state === "running";
    const focused = document.activeElement;
    const stop = this.button("stop");
    this.#hide("run", atWork);
    this.#hide("check", atWork || !this.element.dataset.check);
    this.#hide("retry", true);
    stop.hidden = !atWork;
    // A hidden button loses the focus: the one in its place gets it, and gives it back.
    if (atWork && focused !== stop && focused?.closest(".cell-tools") === stop.parentElement) {
      this.#starter = focused as HTMLButtonElement;
      stop.focus();
    }
    if (!atWork && focused === stop) (this.#starter ?? this.button("run")).focus();
    const bar = this.find("progress") as HTMLProgressElement;
    bar.hidden = progress === undefined;
    bar.value = progress ?? 0;
    // A screen reader waits with a busy region: bytes are not read out one by one.
    this.find(".cell-status").setAttribute("aria-busy", String(progress !== undefined));
    this.say(text);
    this.element.dataset.state = state;
  }

  /** Says what the output is. */
  label(text: string): void {
    this.find(".cell-label").textContent = text;
  }

  /** Offers to run again what could not start. */
  offerRetry(): void {
    this.#hide("retry", false);
  }

  /** Offers the exercise's folds. */
  offerHelp(offered: Record<"hint" | "solution", boolean>): void {
    this.#hide("hint", !offered.hint);
    this.#hide("solution", !offered.solution);
  }

  /** Shows what can be done with the versions, and where the one in view comes from. */
  showVersions(versions: Versions): void {
    const focused = document.activeElement;
    const [reset, undo] = [this.button("reset"), this.button("undoReset")];
    reset.hidden = !versions.canReset;
    undo.hidden = !versions.canUndoReset;
    if (focused === reset && !undo.hidden) undo.focus();
    if (focused === undo && !reset.hidden) reset.focus();
    if (versions.shared === null) {
      this.#notice?.remove();
      this.#notice = null;
    } else this.#showNotice((this.#notice ??= this.#addNotice()), versions);
  }

  #showNotice(notice: HTMLElement, versions: Versions): void {
    const { edited, showing } = versions;
    const inView = showing === "own" && !edited ? "original" : showing;
    const words = notice.querySelector("p");
    const text = noticeText(versions);
    if (words && words.textContent !== text) words.textContent = text;
    const focused = document.activeElement;
    for (const [action, version] of VERSIONS) {
      this.#hide(action, version === inView || (version === "own" && !edited));
    }
    // The way back takes the place of the button that was pressed.
    if (focused instanceof HTMLButtonElement && focused.hidden && notice.contains(focused)) {
      notice.querySelector<HTMLElement>("button:not([hidden])")?.focus();
    }
  }

  #addNotice(): HTMLElement {
    const notice = document.createElement("div");
    notice.className = "cell-notice";
    notice.setAttribute("role", "group");
    notice.setAttribute("aria-label", "Code from a link");
    const words = document.createElement("p");
    words.setAttribute("aria-live", "polite");
    notice.append(words);
    for (const [action, , name] of VERSIONS) {
      addButton(notice, name).dataset.action = action;
    }
    this.element.prepend(notice);
    return notice;
  }

  #hide(action: string, hidden: boolean): void {
    this.button(action).hidden = hidden;
  }
}

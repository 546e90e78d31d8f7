/** The notices of a cell about code from a link: above its code, and above a run's output. */

import { addButton } from "../common/add_button.ts";
import { changedLines, changedLinesText } from "./changed_lines.ts";
import { noticeText, runNoticeText } from "./shared_code_text.ts";
import type { Versions } from "./versions.ts";

/** The buttons of the notice: action, the version that it shows, name. */
const BUTTONS = [
  ["showShared", "shared", "Show the shared code"],
  ["showOwn", "own", "Show your edit"],
  ["showOriginal", "original", "Show the original"],
] as const;

export class SharedCodeNotice {
  readonly #cell: HTMLElement;
  #notice: HTMLElement | null = null;

  /** @param cell The element of the cell. */
  constructor(cell: HTMLElement) {
    this.#cell = cell;
  }

  /** Says where the code in view comes from, with a button for each other version. */
  show(versions: Versions): void {
    const { origin, original, text: code } = versions;
    // Of code that the reader changes, this would be announced at each key.
    const changes = origin === "link" ? changedLinesText(changedLines(original, code)) : "";
    const text = [noticeText(versions), changes].filter(Boolean).join(" ");
    if (!text) {
      this.#notice?.remove();
      this.#notice = null;
      return;
    }
    const notice = (this.#notice ??= this.#add());
    const words = notice.querySelector("p");
    if (words && words.textContent !== text) words.textContent = text;
    const focused = document.activeElement;
    const { edited, showing, shared } = versions;
    const inView = showing === "own" && !edited ? "original" : showing;
    const missing = { own: !edited, shared: shared === null, original: false };
    for (const [action, version] of BUTTONS) {
      const button = notice.querySelector<HTMLElement>(`[data-action="${action}"]`);
      if (button) button.hidden = version === inView || missing[version];
    }
    // The button that was pressed is hidden now. The focus moves to its successor.
    if (focused instanceof HTMLButtonElement && focused.hidden && notice.contains(focused)) {
      notice.querySelector<HTMLElement>("button:not([hidden])")?.focus();
    }
  }

  /** Names the files of a run that are from a link, below the label of its output. */
  showRun(linked: readonly string[]): void {
    this.#cell.querySelector(".cell-run-notice")?.remove();
    const text = runNoticeText(linked);
    if (!text) return;
    const notice = document.createElement("p");
    notice.className = "cell-run-notice";
    notice.setAttribute("role", "alert");
    notice.textContent = text;
    this.#cell.querySelector(".cell-label")?.after(notice);
  }

  #add(): HTMLElement {
    const notice = document.createElement("div");
    notice.className = "cell-notice";
    notice.setAttribute("role", "group");
    notice.setAttribute("aria-label", "Code from a link");
    const words = document.createElement("p");
    words.setAttribute("aria-live", "polite");
    notice.append(words);
    for (const [action, , name] of BUTTONS) {
      addButton(notice, name, this.#cell.dataset.cell).dataset.action = action;
    }
    this.#cell.prepend(notice);
    return notice;
  }
}

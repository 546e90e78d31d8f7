/** The search dialog. */

import { LateWords } from "../common/late_words.ts";
import { addressOf } from "./addresses.ts";
import { find, loadIndex, nameError } from "./search_index.ts";
import { entryOf } from "./result_list.ts";
import type { Findings, Result } from "./messages.ts";

const PLACEHOLDER = "Paste an error, or say what hurts";
const HINT = "A whole traceback, half a word, a name from another book: anything will do.";
const NOT_LOADED = "The search did not load. Check the connection, then type again.";
/** The field grows with its text, up to so much of the window's height. */
const TALLEST = 0.3;

let dialog: Dialog | null = null;

/** Opens the dialog. */
export function open(): void {
  dialog ??= new Dialog();
  dialog.open();
}

/** Loads what a search needs before the first letter is typed. */
export function prepare(): void {
  loadIndex().catch(() => undefined);
}

/** The page that an error is about, and where to find it. */
export interface ErrorPage {
  title: string;
  href: string;
}

/** Returns the page that the error at the end of an output is about, if one is. */
export async function pageAbout(output: string): Promise<ErrorPage | null> {
  const named = await nameError(output);
  return named && { title: named.title, href: addressOf(named.url, named.id) };
}

class Dialog {
  readonly #box = document.createElement("dialog");
  readonly #field = document.createElement("textarea");
  readonly #status = document.createElement("p");
  /** What the status says, for a screen reader, which would else read it at each key. */
  readonly #spoken = document.createElement("p");
  readonly #words = new LateWords(this.#spoken);
  readonly #list = document.createElement("ol");
  /** Settled as soon as the list answers what is in the field. */
  #answered: Promise<void> = Promise.resolve();

  constructor() {
    const box = this.#box;
    box.className = "search-dialog md-typeset";
    box.setAttribute("aria-label", "Search");
    const field = this.#field;
    field.rows = 1;
    field.placeholder = PLACEHOLDER;
    field.setAttribute("aria-label", "Search");
    field.setAttribute("autocapitalize", "off");
    field.autocomplete = "off";
    field.spellcheck = false;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "search-close";
    close.textContent = "Close";
    const head = document.createElement("div");
    head.className = "search-head";
    head.append(field, close);
    this.#status.className = "search-status";
    this.#spoken.setAttribute("role", "status");
    this.#spoken.className = "only-heard";
    this.#list.className = "search-results";
    this.#list.setAttribute("aria-label", "Results");
    box.append(head, this.#status, this.#list, this.#spoken);
    document.body.append(box);
    field.addEventListener("input", () => this.#ask());
    close.addEventListener("click", () => box.close());
    box.addEventListener("keydown", (event) => this.#press(event));
    box.addEventListener("click", (event) => {
      // A click beside the dialog is one on the dialog itself, whose children fill it.
      if (event.target === box || (event.target as Element).closest("a")) box.close();
    });
  }

  open(): void {
    if (!this.#box.open) this.#box.showModal();
    this.#words.clear();
    this.#field.focus();
    this.#field.select();
    this.#ask();
  }

  #ask(): void {
    this.#answered = this.#search();
  }

  async #search(): Promise<void> {
    const field = this.#field;
    field.style.height = "auto";
    const border = field.offsetHeight - field.clientHeight;
    field.style.height = `${Math.min(field.scrollHeight + border, TALLEST * innerHeight)}px`;
    if (!field.value.trim()) {
      prepare();
      this.#show([], HINT);
      return;
    }
    const query = field.value;
    const found = await find(query).catch(() => undefined);
    // Null if another letter has been typed meanwhile.
    if (found === null) return;
    this.#box.dataset.answered = query;
    if (found === undefined) this.#show([], NOT_LOADED);
    else this.#show(found.results, found.results.length > 0 ? tell(found) : null);
  }

  #show(results: Result[], words: string | null): void {
    // An answer may come when a result of the one before has the focus already.
    const focused = this.#links().find((link) => link === document.activeElement);
    this.#list.replaceChildren(...results.map(entryOf));
    this.#list.hidden = results.length === 0;
    this.#box.scrollTop = 0;
    if (words === null) this.#status.replaceChildren(...nothingFound());
    else this.#status.textContent = words;
    this.#words.say(this.#status.textContent);
    if (focused) (this.#links().find(({ href }) => href === focused.href) ?? this.#field).focus();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll("a")];
  }

  /** Opens the first page that fits what is in the field, though it may not be listed yet. */
  async #openFirst(): Promise<void> {
    let answered;
    do {
      answered = this.#answered;
      await answered;
    } while (answered !== this.#answered);
    if (this.#box.open) this.#links()[0]?.click();
  }

  #press(event: KeyboardEvent): void {
    const links = this.#links();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inField = document.activeElement === this.#field;
    if (event.key === "ArrowDown" && (!inField || onLastLine(this.#field))) links[at + 1]?.focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? this.#field).focus();
    else if (event.key === "Enter" && inField && !event.shiftKey && !event.isComposing)
      void this.#openFirst();
    else {
      // Whoever types goes on with the question.
      if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey)
        this.#field.focus();
      return;
    }
    event.preventDefault();
  }
}

/** Whether the cursor is where the arrow down leads out of the field. */
const onLastLine = ({ value, selectionEnd }: HTMLTextAreaElement) =>
  !value.slice(selectionEnd).includes("\n");

function tell({ results, unknown }: Findings): string {
  const best = results[0]?.title.map(({ text }) => text).join("") ?? "";
  const one = results.length === 1;
  // Words in common may be no answer, and who has a deadline should know it.
  if (unknown) {
    const some = one
      ? `One page has words of it: ${best}.`
      : `${results.length} pages have words of it, first ${best}.`;
    return `No page quotes this error. ${some}`;
  }
  return one ? `One page: ${best}.` : `${results.length} pages, first ${best}.`;
}

function nothingFound(): Node[] {
  const catalog = document.createElement("a");
  catalog.href = addressOf("patterns/");
  catalog.textContent = "look through all patterns";
  return [
    new Text(
      "Nothing found. Try the error's last line alone, or fewer and plainer words (“cleanup”, “retry”), or ",
    ),
    catalog,
    new Text("."),
  ];
}

/** The versions of one cell's code: which is in view, and which one typing changes. */

import { digest } from "../common/digest.ts";
import { readCode, type StoredCode, writeCode } from "../storage/code_store.ts";
import { isLinked, type Origin } from "./origin.ts";

/**
 * `own` is the reader's edit, or the page's code as long as there is no edit. `shared`
 * came with a link. `original` is the page's code, beside an edit.
 */
export type Version = "own" | "shared" | "original";

/** The reader's code. */
interface Own {
  text: string;
  /** Whether it is an edit of code that came with a link. */
  linked: boolean;
}

export class Versions {
  readonly original: string;
  /**
   * Whether there is an edit of other code than the page has now. It is not in view, and
   * stays stored as it is: a tab of the page as it was may show it.
   */
  readonly outdatedEdit: boolean;
  readonly #path: string;
  #own: Own;
  #undone: Own | null = null;
  #shared: string | null = null;
  #outdated = false;
  /** Digests of a link's code, edited since or not: the editor's undo may bring it back. */
  readonly #ofLink = new Set<string>();
  #showing: Version = "own";
  /** Whether the browser has stored the reader's code as it is now, and what was reset. */
  #kept = { edit: true, reset: true };

  /**
   * @param path The path of the cell's file.
   * @param original The code of that file on the page.
   */
  constructor(path: string, original: string) {
    this.#path = path;
    this.original = original;
    const edit = readCode("edit", path, original);
    const reset = readCode("reset", path, original);
    this.outdatedEdit = edit?.stale === true;
    this.#own = this.#current(edit);
    this.#undone = this.outdatedEdit ? edit : reset;
    const shared = readCode("shared", path, digest(original));
    if (shared) this.#setShared(shared.text, shared.stale);
    this.#noteLinked();
  }

  get showing(): Version {
    return this.#showing;
  }

  /** The code in view. It is the one that is run, shared and downloaded. */
  get text(): string {
    if (this.#showing === "shared") return this.#shared ?? this.#own.text;
    return this.#showing === "own" ? this.#own.text : this.original;
  }

  /** Whose code is in view. */
  get origin(): Origin {
    if (this.text === this.original) return "page";
    if (this.#showing === "shared") return "link";
    return this.#own.linked ? "edited link" : "reader";
  }

  /** Whether the reader has edited the code. */
  get edited(): boolean {
    return this.#own.text !== this.original;
  }

  /** Whether a reload brings the edit back; if it was reset, with Undo reset. */
  get kept(): boolean {
    return this.edited ? this.#kept.edit : this.#undone === null || this.#kept.reset;
  }

  /** Whether typing is refused, because it would replace an edit that is not in view. */
  get readOnly(): boolean {
    return this.#showing !== "own" && this.edited;
  }

  get canReset(): boolean {
    return this.#showing === "own" && this.edited;
  }

  get canUndoReset(): boolean {
    return this.#showing === "own" && !this.edited && this.#undone !== null;
  }

  /** The edit that Reset or a change of the page's code has removed last, or null. */
  get undone(): string | null {
    return this.#undone?.text ?? null;
  }

  /** The code that came with a link, or null. */
  get shared(): string | null {
    return this.#shared;
  }

  /** Whether the page's code has changed since the link was made. */
  get outdated(): boolean {
    return this.#outdated;
  }

  show(version: Version): void {
    if (version === "shared" && this.#shared === null) return;
    this.#showing = version === "original" && !this.edited ? "own" : version;
  }

  /**
   * Takes what the reader has typed as their edit, whichever version was in view.
   *
   * @param undone Whether the editor's undo or redo has brought it back.
   */
  type(text: string, undone = false): void {
    if (text === this.text || this.readOnly) return;
    const returned = undone && this.#ofLink.has(digest(text));
    const linked = (isLinked(this.origin) || returned) && text !== this.original;
    this.#own = { text, linked };
    this.#noteLinked();
    this.#showing = "own";
    this.#storeOwn();
  }

  /** Takes what another tab has stored meanwhile, if that tab has the same code of the page. */
  follow(): void {
    const edit = readCode("edit", this.#path, this.original);
    if (edit?.stale) return;
    this.#own = this.#current(edit);
    this.#undone = readCode("reset", this.#path, this.original);
    this.#noteLinked();
    // Where there is no edit any more, the page's code is the one that typing changes.
    this.show(this.#showing);
  }

  reset(): void {
    this.#undone = this.#own;
    this.#own = { text: this.original, linked: false };
    this.#storeOwn();
  }

  undoReset(): void {
    this.#own = this.#undone ?? this.#own;
    this.#undone = null;
    this.#storeOwn();
  }

  /** Adds the code that came with a link. Null removes it. */
  share(text: string | null, outdated = false): void {
    this.#setShared(text, outdated);
    if (text === null) this.#showing = "own";
    // "" is the digest of no code, so code that is stored with it is outdated after a reload.
    writeCode("shared", this.#path, outdated ? "" : digest(this.original), text);
  }

  /** Returns the edit, if there is one of the code that the page has now. */
  #current(edit: StoredCode | null): Own {
    return edit && !edit.stale ? edit : { text: this.original, linked: false };
  }

  #setShared(text: string | null, outdated: boolean): void {
    this.#shared = text;
    this.#outdated = outdated;
    this.#noteLinked();
  }

  #noteLinked(): void {
    for (const own of [this.#own, this.#undone])
      if (own?.linked) this.#ofLink.add(digest(own.text));
    if (this.#shared !== null) this.#ofLink.add(digest(this.#shared));
  }

  #storeOwn(): void {
    // What is removed makes room for what comes.
    if (!this.#undone) this.#store("reset", null);
    const edit = this.#store("edit", this.edited ? this.#own : null);
    this.#kept = { edit, reset: !this.#undone || this.#store("reset", this.#undone) };
  }

  #store(kind: "edit" | "reset", own: Own | null): boolean {
    return writeCode(kind, this.#path, this.original, own?.text ?? null, own?.linked);
  }
}

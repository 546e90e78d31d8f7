/** The versions that one cell can show, and which of them the reader's typing changes. */

import { digest } from "../shared/digest.ts";
import { readCode, writeCode } from "../storage/code_store.ts";

/** `own` is the reader's edit, or the page's text as long as there is none. */
export type Version = "own" | "shared" | "original";

export class Versions {
  readonly original: string;
  /** Whether an edit was dropped, because the page's text has changed since. */
  readonly dropped: boolean;
  readonly #path: string;
  #own: string;
  #undone: string | null = null;
  #shared: string | null = null;
  #outdated = false;
  #showing: Version = "own";

  /** @param original The file's text on the page. */
  constructor(path: string, original: string) {
    this.#path = path;
    this.original = original;
    const edit = readCode("edit", path, original);
    const reset = readCode("reset", path, original);
    this.dropped = edit?.stale === true;
    this.#own = edit && !edit.stale ? edit.text : original;
    if (reset?.stale) writeCode("reset", path, original, null);
    else this.#undone = reset?.text ?? null;
    if (this.dropped) this.#keepOwn();
    const shared = readCode("shared", path, digest(original));
    if (shared) this.#takeShared(shared.text, shared.stale);
  }

  get showing(): Version {
    return this.#showing;
  }

  /** The text in view: the one that runs, and that is shared and downloaded. */
  get text(): string {
    if (this.#showing === "shared") return this.#shared ?? this.#own;
    return this.#showing === "own" ? this.#own : this.original;
  }

  /** Whether the reader has an edit of their own. */
  get edited(): boolean {
    return this.#own !== this.original;
  }

  /** Typing must not replace an edit that is out of view. */
  get readOnly(): boolean {
    return this.#showing !== "own" && this.edited;
  }

  get canReset(): boolean {
    return this.#showing === "own" && this.edited;
  }

  get canUndoReset(): boolean {
    return this.#showing === "own" && !this.edited && this.#undone !== null;
  }

  /** The code that came with a link. */
  get shared(): string | null {
    return this.#shared;
  }

  /** Whether the page's text has changed since the link was made. */
  get outdated(): boolean {
    return this.#outdated;
  }

  show(version: Version): void {
    if (version === "shared" && this.#shared === null) return;
    this.#showing = version === "original" && !this.edited ? "own" : version;
  }

  /** Takes what the reader typed, in whichever version, as their own edit. */
  type(text: string): void {
    if (text === this.text || this.readOnly) return;
    this.#own = text;
    this.#showing = "own";
    this.#undone = null;
    this.#keepOwn();
  }

  reset(): void {
    this.#undone = this.#own;
    this.#own = this.original;
    this.#keepOwn();
  }

  undoReset(): void {
    this.#own = this.#undone ?? this.#own;
    this.#undone = null;
    this.#keepOwn();
  }

  /** Takes a link's code beside the others; `null` lets it go. */
  share(text: string | null, outdated = false): void {
    this.#takeShared(text, outdated);
    if (text === null) this.#showing = "own";
    // An outdated text is kept under a digest that is not the page's.
    writeCode("shared", this.#path, outdated ? "" : digest(this.original), text);
  }

  #takeShared(text: string | null, outdated: boolean): void {
    this.#shared = text;
    this.#outdated = outdated;
  }

  #keepOwn(): void {
    writeCode("edit", this.#path, this.original, this.edited ? this.#own : null);
    writeCode("reset", this.#path, this.original, this.#undone);
  }
}

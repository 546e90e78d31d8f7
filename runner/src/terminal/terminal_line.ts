/** One line of a terminal: its characters, each with the marks on it and its style. */

const TAB_STOP = 8;
/** Marks that one letter keeps. No script needs more, and thousands freeze the page. */
const MARKS_PER_LETTER = 16;

export class TerminalLine {
  readonly characters: string[] = [];
  /** The classes of each character. */
  readonly styles: string[] = [];
  /** The column of the first tab. */
  #firstTab = Infinity;

  get length(): number {
    return this.characters.length;
  }

  /** Writes a character, over another one or after spaces if need be. */
  put(column: number, character: string, style: string): void {
    if (column < this.length) this.expandTabs();
    while (this.length < column) this.#set(this.length, " ", "");
    this.#set(column, character, style);
    if (character === "\t") this.#firstTab = Math.min(this.#firstTab, column);
  }

  /** Adds an accent or the like to a character. Returns whether it had room. */
  addMark(column: number, mark: string): boolean {
    const character = this.characters[column] ?? "";
    if (Array.from(character).length > MARKS_PER_LETTER) return false;
    this.characters[column] = character + mark;
    return true;
  }

  /** Removes the characters from `column` on. */
  cut(column: number): void {
    if (column >= this.length) return;
    this.expandTabs();
    this.characters.length = Math.min(column, this.length);
    this.styles.length = this.characters.length;
  }

  /**
   * Puts spaces in place of tabs, so that characters have the columns that they are seen
   * in. Until the cursor goes back, tabs stay what they are to whoever copies. Returns
   * whether there were any.
   */
  expandTabs(): boolean {
    if (this.#firstTab === Infinity) return false;
    const characters = this.characters.splice(this.#firstTab);
    const styles = this.styles.splice(this.#firstTab);
    this.#firstTab = Infinity;
    for (const [at, character] of characters.entries()) {
      const spaces = TAB_STOP - (this.length % TAB_STOP);
      for (let more = character === "\t" ? spaces : 1; more > 0; more--)
        this.#set(this.length, character === "\t" ? " " : character, styles[at] ?? "");
    }
    return true;
  }

  #set(column: number, character: string, style: string): void {
    this.characters[column] = character;
    this.styles[column] = style;
  }
}

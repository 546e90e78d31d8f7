/** A cell of a page, as a reader and a screen reader meet it. */

import type { Locator } from "../drivers/locator.ts";
import type { Tab } from "../drivers/tab.ts";

export class CellDriver {
  readonly element: Locator;
  /** The editor's text; there once *Edit* was pressed or an edit was kept. */
  readonly editor: Locator;
  readonly #tab: Tab;
  readonly #file: string;

  constructor(tab: Tab, path: string) {
    this.#tab = tab;
    this.#file = path.slice(path.lastIndexOf("/") + 1);
    this.element = tab.find(`[data-cell="${path}"]`);
    this.editor = this.element.find("[role=textbox]");
  }

  /** Shows the cell if it is in a tab or a fold. */
  async reveal(): Promise<void> {
    await this.element.evaluate((cell) => {
      for (let box = cell.parentElement; box; box = box.parentElement) {
        if (box instanceof HTMLDetailsElement) box.open = true;
        if (!box.classList.contains("tabbed-block")) continue;
        const index = [...(box.parentElement?.children ?? [])].indexOf(box);
        const set = box.closest(".tabbed-set");
        set?.querySelectorAll<HTMLInputElement>(":scope > input")[index]?.click();
      }
    });
  }

  /** A button, which a screen reader knows by its words and the cell's file. */
  button(name: string): Locator {
    return this.element.find("button", `${name} ${this.#file}`);
  }

  /** Presses *Run* and waits for the end. */
  async run(): Promise<void> {
    await this.reveal();
    await this.button("Run").click();
    await this.state("done", "failed");
    const status = await this.status();
    const errors = this.#tab.errors.join("; ");
    if (status.startsWith("Python did not load")) throw new Error(`${status} ${errors}`);
  }

  /** Waits until the cell is in one of `states`. */
  async state(...states: string[]): Promise<void> {
    const reached = this.element.waitFor(
      (cell, states) => states.includes((cell as HTMLElement).dataset.state ?? ""),
      states,
    );
    await reached.catch(async (error: unknown) => {
      const told = [`the cell says “${await this.status()}”`, ...this.#tab.errors].join("; ");
      throw new Error(told, { cause: error });
    });
  }

  async output(): Promise<string> {
    return this.element.find("[data-output]").text();
  }

  /** Waits until the page says this of which code the output is, and marks a stale one. */
  async outputIsOf(label: string, stale: boolean): Promise<void> {
    const box = this.element.find(".cell-output");
    const said = box.waitFor(
      (box, label, stale) =>
        box.querySelector(".cell-label")?.textContent === label &&
        box.classList.contains("cell-output--stale") === stale,
      label,
      stale,
    );
    await said.catch(async (error: unknown) => {
      const words = await box.find(".cell-label").text();
      throw new Error(`the output’s label is “${words}”`, { cause: error });
    });
  }

  /** Waits until `text` is part of the output. */
  async prints(text: string): Promise<void> {
    await this.element
      .find("[data-output]")
      .waitFor((output, text) => output.textContent.includes(text), text);
  }

  async status(): Promise<string> {
    return this.element.find("[role=status]").text();
  }

  /** Waits until `text` is part of the status. */
  async says(text: string): Promise<void> {
    const said = this.element
      .find("[role=status]")
      .waitFor((status, text) => status.textContent.includes(text), text);
    await said.catch(async (error: unknown) => {
      throw new Error(`the cell says “${await this.status()}”`, { cause: error });
    });
  }

  /** The page's own code, which an editor may hide. */
  async original(): Promise<string> {
    return this.element.find("pre code").evaluate((code) => code.textContent);
  }

  /** Waits until the editor shows `text`, a file. */
  async shows(text: string): Promise<void> {
    await this.editor.waitFor((editor, text) => {
      const lines = [...editor.querySelectorAll(".cm-line")].map((line) => line.textContent);
      return `${lines.join("\n")}\n` === text;
    }, text);
  }

  /** The line that a failed run has marked. */
  async markedLine(): Promise<string> {
    return this.element.find(".cell-error").text();
  }

  /** Puts the cursor in the editor, opening it if need be. */
  async edit(): Promise<void> {
    await this.reveal();
    // Where the editor is open, or opens at this moment, the button is gone.
    await this.element.evaluate((cell) => {
      cell.querySelector<HTMLElement>(".cell-tools [data-action=edit]:not([hidden])")?.click();
    });
    await this.editor.focus();
  }

  /** Pastes `code` over what is in the editor. */
  async write(code: string): Promise<void> {
    await this.edit();
    await this.#tab.press("Mod+a");
    await this.#tab.paste(code);
  }
}

/** The buttons of a page, below its title, and links that carry code. */

import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { type Edit, packEdits } from "../../../runner/src/share/link.ts";
import type { Locator } from "../drivers/locator.ts";
import type { Tab } from "../drivers/tab.ts";

/** What the page has put on the clipboard, which the tests stand in for. */
interface Copying {
  copied?: string;
}

export class PageControls {
  readonly #tab: Tab;
  readonly #element: Locator;

  constructor(tab: Tab) {
    this.#tab = tab;
    this.#element = tab.find("[data-page-tools]");
  }

  button(name: string): Locator {
    return this.#element.find("button", name);
  }

  /** The field with the link, where the page may not copy. */
  get field(): Locator {
    return this.#element.find("input");
  }

  /** Waits until the page says something that holds `text`, and returns all of it. */
  async says(text: string): Promise<string> {
    const said = this.#element.waitFor((tools, text) => {
      const statuses = [...tools.querySelectorAll("[role=status]")];
      return statuses.map((status) => status.textContent).find((said) => said.includes(text));
    }, text);
    return said.catch(async (error: unknown) => {
      const [tools, focus] = await this.#element.evaluate((tools) => [
        tools.textContent,
        document.activeElement?.outerHTML.slice(0, 200),
      ]);
      throw new Error(`the page says “${tools}”; the focus is on ${focus}`, { cause: error });
    });
  }

  /** Puts a clipboard in place that takes everything, or nothing. */
  async setClipboard(works: boolean): Promise<void> {
    await this.#tab.evaluate((works) => {
      const writeText = (text: string) => {
        if (!works) return Promise.reject(new DOMException("denied", "NotAllowedError"));
        (window as Copying).copied = text;
        return Promise.resolve();
      };
      Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    }, works);
  }

  /** Presses *Share* and returns the path and fragment of the link. */
  async share(): Promise<string> {
    await this.setClipboard(true);
    await this.button("Share").click();
    const link = await this.#tab.waitFor(() => (window as Copying).copied);
    const { pathname, hash } = new URL(link);
    return pathname + hash;
  }
}

/**
 * Follows a link to another page as instant navigation does, in the same document. The theme
 * cannot do so before it has read the sitemap, and nothing on the page tells when it has; it
 * remembers the click until then, so the browser is only kept from following the link itself.
 */
export async function followInstantly(link: Locator): Promise<void> {
  await link.evaluate((link) => {
    addEventListener("click", (event) => event.preventDefault(), { once: true });
    (link as HTMLElement).click();
  });
}

/** Presses a button without the pointer. */
export async function pressByKeyboard(tab: Tab, button: Locator): Promise<void> {
  await tab.show();
  await button.appears();
  await button.focus();
  await button.waitFor(hasFocus);
  await tab.press("Enter");
}

/** Whether the keyboard acts on it, in a shadow tree, too. Runs in the page. */
export const hasFocus = (element: Element) =>
  element === (element.getRootNode() as Document | ShadowRoot).activeElement;

/** Reads a file of the fixture: the text of a cell. */
export function textOf(path: string): string {
  return readFileSync(new URL(`../../fixture/${path}`, import.meta.url), "utf8");
}

/** A fragment as somebody might make it by hand. */
export function forged(content: string): string {
  return `#edits=1.${deflateRawSync(content).toString("base64url")}`;
}

/** A fragment as *Share* makes it: path of a cell → its edited text. */
export async function fragment(texts: Record<string, string>): Promise<string> {
  const edits = Object.entries(texts).map(([path, text]): Edit => ({
    path,
    original: textOf(path),
    text,
  }));
  return packEdits(edits);
}

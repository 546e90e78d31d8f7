/** The built site open in a real browser, and its cells as a reader meets them. */

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { after, before } from "node:test";
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { SiteServer } from "./site_server.ts";

const ROOT = resolve(process.env.SITE ?? "site");
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
export const PROTOCOL = "/patterns/structural/protocol/";

export interface Site {
  server: SiteServer;
  browser: Browser;
  /** Opens a page in a fresh profile. */
  open(path: string, options?: Parameters<Browser["newContext"]>[0]): Promise<Page>;
}

/** Serves the site and starts the browser for the tests of a file. */
export function useSite(): Site {
  const site = {} as Site;
  const contexts: BrowserContext[] = [];
  before(async () => {
    assert.ok(existsSync(`${ROOT}/index.html`), `no site at ${ROOT}: run \`make build\``);
    const executablePath = process.env.CHROME_PATH;
    assert.ok(executablePath, "CHROME_PATH names no browser: run `make browser-test`");
    site.server = await SiteServer.start(ROOT);
    site.browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  });
  after(async () => {
    await site.browser.close();
    site.server.stop();
  });
  site.open = async (path, options) => {
    await contexts.pop()?.close();
    const context = await site.browser.newContext(options);
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(site.server.origin + path);
    return page;
  };
  return site;
}

/** Searches by keyboard and returns the first result; both engines' search will do. */
export async function search(page: Page, query: string): Promise<Locator> {
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement !== document.body);
  await page.keyboard.type(query);
  const first = page.locator(".md-search-result__item, [role=option]").first();
  await first.waitFor();
  return first;
}

/** Keeps the last line of each traceback, as the page's recorded output does. */
export function collapse(output: string): string {
  const frames = "Traceback \\(most recent call last\\):\\n(?: .*\\n)+";
  const cause = `${frames}(?:.+\\n)+\\n(?:The above exception was|During handling of).*\\n\\n`;
  return output.replace(new RegExp(cause, "g"), "").replace(new RegExp(frames, "g"), "").trimEnd();
}

/** A cell, through what a reader and a screen reader can reach. */
export class CellDriver {
  readonly element: Locator;
  readonly #page: Page;

  constructor(page: Page, path: string) {
    this.#page = page;
    this.element = page.locator(`[data-cell="${path}"]`);
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

  button(name: string): Locator {
    return this.element.getByRole("button", { name, exact: true });
  }

  /** Presses *Run* and waits for the end. */
  async run(): Promise<void> {
    await this.reveal();
    await this.button("Run").click();
    await this.state("done", "failed");
  }

  /** Waits until the cell is in one of `states`. */
  async state(...states: string[]): Promise<void> {
    const selectors = states.map((state) => `[data-state="${state}"]`).join(", ");
    await this.element.and(this.#page.locator(selectors)).waitFor({ timeout: 60_000 });
  }

  async output(): Promise<string> {
    return (await this.element.locator("[data-output]").textContent()) ?? "";
  }

  async status(): Promise<string> {
    return (await this.element.getByRole("status").textContent()) ?? "";
  }

  /** Types `code` over what is in the editor. */
  async write(code: string): Promise<void> {
    await this.reveal();
    if (await this.button("Edit").isVisible()) await this.button("Edit").click();
    const editor = this.element.getByRole("textbox");
    await editor.press("ControlOrMeta+a");
    await this.#page.keyboard.insertText(code);
  }
}

/** The built site open in a real browser, and its cells as a reader meets them. */

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { after, before } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Browser,
  ENGINE,
  launch,
  type OpenOptions,
  type Profile,
} from "../drivers/browser.ts";
import { Elsewhere } from "./elsewhere.ts";
import type { Locator } from "../drivers/locator.ts";
import { hasFocus } from "./page_controls.ts";
import { SiteServer } from "./site_server.ts";
import { Tab } from "../drivers/tab.ts";

const ROOT = resolve(process.env.SITE ?? "site");
export const PROTOCOL = "/patterns/structural/protocol/";

export interface Site {
  server: SiteServer;
  /** Notes each request for another host. */
  elsewhere: Elsewhere;
  /** Opens a page in a fresh profile, and closes the profile before it. */
  open(path: string, options?: OpenOptions): Promise<Tab>;
  /** Returns the path of every page. */
  paths(): Promise<string[]>;
}

/** Serves the site and readies the browser for the tests of a file. */
export function useSite(): Site {
  const site = {} as Site;
  /** What `after` ends; there may be nothing, for `before` needs a test that is wanted. */
  const ends: (() => unknown)[] = [];
  let browser: Browser;
  let profile: Profile | null = null;
  before(async () => {
    assert.ok(existsSync(`${ROOT}/index.html`), `no site at ${ROOT}: run \`make build\``);
    site.server = await SiteServer.start(ROOT, ENGINE === "webkit");
    ends.unshift(() => site.server.stop());
    site.elsewhere = await Elsewhere.start();
    ends.unshift(() => site.elsewhere.stop());
    browser = await launch(site.elsewhere.origin);
    ends.unshift(() => browser.close());
  });
  after(async () => {
    await profile?.close();
    for (const end of ends) await end();
  });
  site.open = async (path, options = {}) => {
    await profile?.close();
    profile = null;
    profile = await browser.open(options);
    site.server.reported.length = 0;
    const tab = new Tab(await profile.newTab(), profile, site.server);
    await tab.goto(path);
    return tab;
  };
  site.paths = async () => {
    const sitemap = await (await fetch(`${site.server.origin}/sitemap.xml`)).text();
    const urls = sitemap.matchAll(/<loc>(.*?)<\/loc>/g);
    return [...urls].map(([, url]) => new URL(url ?? "").pathname);
  };
  return site;
}

/** Searches by keyboard and waits for `page` among the first results, in both themes. */
export async function search(tab: Tab, query: string, page: string, among = 1): Promise<void> {
  const field = tab.find("input[aria-label=Search]");
  // In an editor “/” is a letter.
  await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tab.press("/");
  await field.waitFor(hasFocus);
  await tab.type(query);
  const item = ".md-search-result__item, [role=option]";
  const first = tab.find(item);
  const found = async () => {
    await first.waitFor(leadsTo, item, page, among);
    await first.appears();
  };
  // Both list results as you type: those of fewer letters come first, and go.
  const stayed = found().then(() => sleep(500).then(found));
  await stayed.catch(async (cause: unknown) => {
    const [held, said] = await field.evaluate((field, item) => {
      const root = field.getRootNode() as Document;
      const said = root.querySelector(".md-search-result__meta, [role=status]")?.textContent;
      const first = root.querySelector(item)?.textContent;
      return [(field as HTMLInputElement).value, `${said}: ${first ?? "nothing"}`];
    }, item);
    throw new Error(`the search holds “${held}” and says “${said}”`, { cause });
  });
}

/** Whether one of the results up to number `among` is a link to `page`. Runs in the page. */
function leadsTo(first: Element, item: string, page: string, among: number): boolean {
  const root = first.getRootNode() as Document | ShadowRoot;
  const results = [...root.querySelectorAll(item)].slice(0, among);
  const links = results.map((result) => result.closest("a") ?? result.querySelector("a"));
  return links.some((link) => link?.pathname === page);
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
  /** The editor's text; there once *Edit* was pressed or an edit was kept. */
  readonly editor: Locator;
  readonly #tab: Tab;

  constructor(tab: Tab, path: string) {
    this.#tab = tab;
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

  button(name: string): Locator {
    return this.element.find("button", name);
  }

  /** Presses *Run* and waits for the end. */
  async run(): Promise<void> {
    await this.reveal();
    await this.button("Run").click();
    await this.state("done", "failed");
  }

  /** Waits until the cell is in one of `states`. */
  async state(...states: string[]): Promise<void> {
    const reached = this.element.waitFor(
      (cell, states) => states.includes((cell as HTMLElement).dataset.state ?? ""),
      states,
    );
    await reached.catch(async (error: unknown) => {
      throw new Error(`the cell says “${await this.status()}”`, { cause: error });
    });
  }

  async output(): Promise<string> {
    return this.element.find("[data-output]").text();
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
    await this.element
      .find("[role=status]")
      .waitFor((status, text) => status.textContent.includes(text), text);
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

  /** The line that a failed run has marked in the editor. */
  async markedLine(): Promise<string> {
    return this.element.find(".cell-error").text();
  }

  /** Puts the cursor in the editor, opening it if need be. */
  async edit(): Promise<void> {
    await this.reveal();
    if (await this.button("Edit").visible()) await this.button("Edit").click();
    await this.editor.focus();
  }

  /** Pastes `code` over what is in the editor. */
  async write(code: string): Promise<void> {
    await this.edit();
    await this.#tab.press("Mod+a");
    await this.#tab.paste(code);
  }
}

/** A browser tab as the tests use it; the same for every engine. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ColorScheme, Profile, Surface, TabDriver } from "./browser.ts";
import { Locator } from "./locator.ts";
import { answered, call, unwrap } from "./page_function.ts";
import type { SiteServer } from "../support/site_server.ts";

/** How long anything may take: a slow machine is no failure. */
const PATIENCE = 120_000;

/**
 * A page's scripts start when it is shown, which may be after it has loaded; without scripts,
 * never. While a document is still being read, nothing tells yet that it has any.
 */
const scriptsHaveRun = () =>
  document.readyState !== "loading" &&
  (!document.querySelector("template[data-scripts]") ||
    document.querySelector("noscript > *") !== null);

export class Tab {
  readonly #driver: TabDriver;
  readonly #profile: Profile;
  readonly #server: SiteServer;

  constructor(driver: TabDriver, profile: Profile, server: SiteServer) {
    this.#driver = driver;
    this.#profile = profile;
    this.#server = server;
  }

  /** Uncaught errors and `console.error` so far; in WebKit those of all tabs. */
  get errors(): readonly string[] {
    return this.#driver.errors ?? this.#server.reported;
  }

  /** Drops the errors so far, for the next test. */
  forgetErrors(): void {
    if (this.#driver.errors) this.#driver.errors.length = 0;
    this.#server.reported.length = 0;
  }

  /** Opens a path of the site, or a URL, and waits until it has loaded. */
  async goto(path: string): Promise<void> {
    await this.#driver.goto(new URL(path, this.#server.origin).href);
    await this.waitFor(scriptsHaveRun);
  }

  /** Reloads the page, and waits until it has loaded. */
  async reload(): Promise<void> {
    const opened = await this.evaluate(() => performance.timeOrigin);
    await this.#driver.reload();
    // In Firefox any change of the history ends the driver's wait, and pages change it
    // when they scroll. A question could then reach the document that is about to go.
    await this.waitFor(
      (opened) => performance.timeOrigin !== opened && document.readyState === "complete",
      opened,
    );
    await this.waitFor(scriptsHaveRun);
  }

  /**
   * Waits until a link or a key has led to another page of the site, be it by the theme, in
   * the same document, or by the browser, in a new one. The theme changes the address first,
   * and for a moment the links to the next page and the one before are those of the page that
   * goes; a new document takes no keys before its scripts have run.
   */
  async arrives(path: string): Promise<void> {
    await this.waitFor((path) => {
      const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]");
      return location.pathname === path && canonical?.href.endsWith(path);
    }, path);
    await this.waitFor(scriptsHaveRun);
  }

  /** Goes back in history; wait for something of the page to know that it is there. */
  async back(): Promise<void> {
    await this.evaluate(() => void setTimeout(() => history.back()));
  }

  /** Goes forward in history, as `back` goes back. */
  async forward(): Promise<void> {
    await this.evaluate(() => void setTimeout(() => history.forward()));
  }

  /** Calls a function in the page; arguments and result travel as JSON. */
  async evaluate<Args extends unknown[], Result>(
    fn: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return (await this.run(call(fn, args))) as Awaited<Result>;
  }

  /** Calls a function in the page until it returns something truthy, across navigation. */
  async waitFor<Args extends unknown[], Result>(
    fn: (...args: Args) => Result,
    ...args: Args
  ): Promise<NonNullable<Awaited<Result>>> {
    const source = call(fn, args);
    return (await this.wait(source, source)) as NonNullable<Awaited<Result>>;
  }

  /** The element that `css` selects and that has the accessible name `name`, if given. */
  find(css: string, name?: string): Locator {
    return new Locator(this, "document", "the page").find(css, name);
  }

  /** The element that a function, called in the page, returns. */
  findBy<Args extends unknown[]>(fn: (...args: Args) => Element | null, ...args: Args): Locator {
    const source = call(fn, args);
    return new Locator(this, source, source);
  }

  /** Moves the pointer to a point of the viewport, and presses there unless told not to. */
  async point(x: number, y: number, press = true): Promise<void> {
    await this.#driver.show();
    await this.#driver.point(x, y, press);
  }

  /** Presses a key or a chord: `Enter`, `Shift+Tab`, `Mod+z` (⌘ on a Mac, else Ctrl). */
  async press(chord: string): Promise<void> {
    const mod = process.platform === "darwin" ? "Meta" : "Control";
    await this.#driver.press(chord.split("+").map((key) => (key === "Mod" ? mod : key)));
  }

  /** Types into what has the focus, key by key. */
  async type(text: string): Promise<void> {
    await this.#driver.type(text);
  }

  /** Pastes into what has the focus: nothing indents or completes what is pasted. */
  async paste(text: string): Promise<void> {
    // The event is made up, for a real clipboard is one for all browsers of a machine.
    await this.evaluate((text) => {
      const paste = new ClipboardEvent("paste", {
        clipboardData: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      });
      // Firefox passes on only what is put in afterwards.
      paste.clipboardData?.setData("text/plain", text);
      const taken = !document.activeElement?.dispatchEvent(paste);
      if (!taken) throw new Error("nothing with the focus takes a paste");
    }, text);
  }

  /**
   * Processor time that the page's thread has spent so far, in seconds; 0 where the
   * engine does not tell.
   */
  async processorSeconds(): Promise<number> {
    return (await this.#driver.processorSeconds?.()) ?? 0;
  }

  /** Has the page prefer a color scheme. */
  async prefer(scheme: ColorScheme): Promise<void> {
    if (!this.#driver.prefer) throw new Error("this engine takes a scheme at its start only");
    await this.#driver.prefer(scheme);
  }

  /** Lays the page out for paper, or in the reader's own colors; `{}` undoes that. */
  async emulate(surface: Surface): Promise<void> {
    if (!this.#driver.emulate) throw new Error("this engine lays pages out for a screen only");
    await this.#driver.emulate(surface);
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.#driver.resize(width, height);
  }

  /** Opens another tab in the same profile and brings it to the front. */
  async newTab(path: string): Promise<Tab> {
    const tab = new Tab(await this.#profile.newTab(), this.#profile, this.#server);
    await tab.goto(path);
    return tab;
  }

  /** Brings the tab to the front. */
  async show(): Promise<void> {
    await this.#driver.show();
  }

  /** Waits for the profile's download of that name and returns its bytes. */
  async downloaded(name: string): Promise<Buffer> {
    const folder = this.#profile.downloads;
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      await sleep(50);
      const files = await readdir(folder);
      const unfinished = files.some((file) => /\.(crdownload|part|wkdownload)$/.test(file));
      if (files.includes(name) && !unfinished) {
        const bytes = await readFile(join(folder, name));
        if (bytes.length > 0) return bytes;
      }
    }
    throw new Error(`no download named ${name}; there is: ${(await readdir(folder)).join(", ")}`);
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** Evaluates an expression in the page and returns what it, or its promise, gives. */
  async run(expression: string): Promise<unknown> {
    return unwrap(await this.#driver.run(answered(expression)));
  }

  /** Waits until an expression is truthy; what it throws says why `what` is not, yet. */
  async wait(expression: string, what: string): Promise<unknown> {
    let reason = "";
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      try {
        const value = await this.run(expression);
        if (value) return value;
        reason = "";
      } catch (error) {
        // Or the page went away under the question, and the next one is asked.
        reason = `: ${error instanceof Error ? error.message : String(error)}`;
      }
      await sleep(30);
    }
    throw new Error(`waited ${PATIENCE / 1000} s in vain for ${what}${reason}`);
  }
}

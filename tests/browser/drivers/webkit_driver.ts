/** WebKitGTK's MiniBrowser, driven by WebKitWebDriver on a display of its own. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Builder, Capabilities, Key, Origin, type WebDriver } from "selenium-webdriver";
import {
  type Browser,
  type LaunchOptions,
  type OpenOptions,
  type Profile,
  type TabDriver,
  VIEWPORT,
} from "./browser.ts";
import { end, startDisplay, startDriver } from "./webkit_programs.ts";

/** Longer than a test may take: the test says what it waited for, in its own words. */
const NEVER = 3_600_000;
function capabilities(
  { path, proxy }: LaunchOptions,
  { colorScheme, scripts = true, siteData = true }: OpenOptions,
): Capabilities {
  const args = [
    "--automation",
    `--proxy=${proxy}`,
    "--ignore-host=127.0.0.1",
    `--enable-javascript-markup=${scripts}`,
    `--enable-html5-local-storage=${siteData}`,
    `--enable-html5-database=${siteData}`,
    // A page that is kept for the way back counts as open.
    "--enable-page-cache=false",
  ];
  if (colorScheme === "dark") args.push("--dark-mode");
  return new Capabilities()
    .setBrowserName("MiniBrowser")
    .setAlertBehavior("accept")
    .set("timeouts", { script: NEVER, pageLoad: NEVER })
    .set("webkitgtk:browserOptions", { binary: path, args });
}

export function start(launched: LaunchOptions): Browser {
  // A session is a browser, with a profile in memory; there is none to share.
  return {
    async open(options) {
      const home = mkdtempSync(join(tmpdir(), "webkit-"));
      const display = await startDisplay();
      const driver = await startDriver({
        DISPLAY: display.name,
        HOME: home,
        ...(options.timeZone && { TZ: options.timeZone }),
        // There is no graphics card: to compose layers costs more than to paint them once.
        WEBKIT_DISABLE_COMPOSITING_MODE: "1",
        // All its compilers are on, as with readers. Without the last one (JSC_useOMGJIT=0),
        // which would spare a fifth of the time, one Python in 150 broke down or never started.
      });
      const session = await new Builder()
        .usingServer(driver.url)
        .withCapabilities(capabilities(launched, options))
        .build();
      return new WebKitProfile(session, home, async () => {
        await end(driver.program);
        await end(display.program);
        rmSync(home, { recursive: true });
      });
    },
    close: () => Promise.resolve(),
  };
}

class WebKitProfile implements Profile {
  readonly downloads: string;
  readonly #session: WebDriver;
  readonly #end: () => Promise<void>;
  #tabs = 0;

  constructor(session: WebDriver, home: string, end: () => Promise<void>) {
    this.#session = session;
    this.downloads = home;
    this.#end = end;
  }

  async newTab(): Promise<TabDriver> {
    // The session starts with an empty tab.
    if (this.#tabs > 0) await this.#session.switchTo().newWindow("tab");
    this.#tabs += 1;
    const tab = new WebKitTab(this.#session, await this.#session.getWindowHandle());
    await tab.resize(VIEWPORT.width, VIEWPORT.height);
    return tab;
  }

  async close(): Promise<void> {
    await this.#session.quit();
    await this.#end();
  }
}

/** The size that the window of a session was last given: what it has may be more. */
const sizes = new WeakMap<WebDriver, string>();

class WebKitTab implements TabDriver {
  readonly #session: WebDriver;
  readonly #handle: string;

  constructor(session: WebDriver, handle: string) {
    this.#session = session;
    this.#handle = handle;
  }

  async goto(url: string): Promise<void> {
    await this.show();
    await this.#session.get(url);
  }

  async reload(): Promise<void> {
    await this.show();
    await this.#session.navigate().refresh();
  }

  async run(expression: string): Promise<string> {
    await this.show();
    return this.#session.executeScript<string>(`return ${expression}`);
  }

  async point(x: number, y: number, press: boolean): Promise<void> {
    await this.show();
    const move = { x: Math.round(x), y: Math.round(y), duration: 0, origin: Origin.VIEWPORT };
    const actions = this.#session.actions().move(move);
    await (press ? actions.click() : actions).perform();
  }

  async press(keys: string[]): Promise<void> {
    await this.show();
    const actions = this.#session.actions();
    for (const key of keys) actions.keyDown(keyOf(key));
    for (const key of keys.toReversed()) actions.keyUp(keyOf(key));
    await actions.perform();
  }

  async type(text: string): Promise<void> {
    await this.show();
    await this.#session.actions().sendKeys(text).perform();
  }

  async resize(width: number, height: number): Promise<void> {
    await this.show();
    // Nothing would change, and the loop below waits for a change.
    const given = `${width}×${height} for ${this.#handle}`;
    if (sizes.get(this.#session) === given) return;
    sizes.set(this.#session, given);
    const window = this.#session.manage().window();
    const inside =
      "return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]";
    const sizesOf = () => this.#session.executeScript<[number, number, number, number]>(inside);
    const [, , besides, above] = await sizesOf();
    const before = await window.getRect();
    const wanted = { x: 0, y: 0, width: width + besides, height: height + above };
    const isWanted = (rect: { width: number; height: number }) =>
      rect.width === wanted.width && rect.height === wanted.height;
    await window.setRect(wanted);
    // The display resizes the window a moment later, perhaps not to less than its buttons
    // need, and tells the page after that.
    for (;;) {
      const rect = await window.getRect();
      const [inner, tall] = await sizesOf();
      const resized =
        isWanted(rect) || rect.width !== before.width || rect.height !== before.height;
      if (resized && inner + besides === rect.width && tall + above === rect.height) return;
      await sleep(10);
    }
  }

  async show(): Promise<void> {
    // There is no current one after a tab was closed.
    const current = await this.#session.getWindowHandle().catch(() => null);
    if (current !== this.#handle) await this.#session.switchTo().window(this.#handle);
  }

  async close(): Promise<void> {
    await this.show();
    await this.#session.close();
  }
}

/** `ArrowDown` is `ARROW_DOWN` to the driver; a letter is itself. */
function keyOf(name: string): string {
  const constant = name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
  return (Key as unknown as Record<string, string>)[constant] ?? name;
}

/** Chromium and Firefox, driven by Puppeteer: DevTools protocol and WebDriver BiDi. */

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser as Program,
  type BrowserContext,
  type CDPSession,
  type KeyInput,
  launch as launchProgram,
  type LaunchOptions as ProgramOptions,
  type Page,
} from "puppeteer-core";
import {
  type Browser,
  type ColorScheme,
  type Engine,
  type LaunchOptions,
  type OpenOptions,
  type Profile,
  type Surface,
  type TabDriver,
  VIEWPORT,
} from "./browser.ts";
import { CHROMIUM_ARGUMENTS } from "./chromium_arguments.ts";

function programOptions(
  { engine, path, proxy }: LaunchOptions,
  {
    colorScheme = "light",
    scripts = true,
    siteData = true,
    timeZone = process.env.TZ,
  }: OpenOptions,
): ProgramOptions {
  const { hostname, port } = new URL(proxy);
  const env = { ...process.env, TZ: timeZone };
  const common = {
    executablePath: path,
    defaultViewport: VIEWPORT,
    env,
    // No test asks the browser what it loads: the site's server knows. To tell of it takes
    // Firefox a third of its main process's time.
    networkEnabled: false,
    issuesEnabled: false,
  };
  const scheme = colorScheme === "dark" ? 0 : 1;
  if (engine === "chromium")
    return {
      ...common,
      browser: "chrome",
      ...(siteData ? {} : { userDataDir: BLOCKING.folder() }),
      args: [
        ...CHROMIUM_ARGUMENTS,
        // Python runs as the first compiler leaves it. The second one goes on after short
        // runs that are over: it took a third of the processor time. The benchmark has both.
        "--js-flags=--liftoff-only",
        `--proxy-server=${hostname}:${port}`,
        `--blink-settings=preferredColorScheme=${scheme},scriptEnabled=${scripts}`,
      ],
    };
  return {
    ...common,
    browser: "firefox",
    // Lets the next preference be set in a release, too.
    env: { ...env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
    extraPrefsFirefox: {
      "services.settings.server": "data:,#remote-settings-dummy/v1",
      // A page that is kept for the way back counts as open, half an hour long.
      "browser.sessionhistory.max_total_viewers": 0,
      // The panel of a first download takes the focus of whatever tab is next, for good:
      // a key that is pressed there clicks no button.
      "browser.download.alwaysOpenPanel": false,
      "javascript.enabled": scripts,
      "layout.css.prefers-color-scheme.content-override": scheme,
      // Accept all, or none.
      "network.cookie.cookieBehavior": siteData ? 0 : 2,
      "network.proxy.type": 1,
      "network.proxy.http": hostname,
      "network.proxy.http_port": Number(port),
      "network.proxy.ssl": hostname,
      "network.proxy.ssl_port": Number(port),
    },
  };
}

/** The settings of a reader who has Chromium block site data; a profile cannot change them. */
const BLOCKING = {
  path: "",
  folder(): string {
    this.path ||= mkdtempSync(join(tmpdir(), "blocking-"));
    mkdirSync(join(this.path, "Default"), { recursive: true });
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(join(this.path, "Default", "Preferences"), JSON.stringify(settings));
    return this.path;
  },
  remove(): void {
    if (this.path) rmSync(this.path, { recursive: true });
  },
};

export function start(launched: LaunchOptions): Browser {
  // Firefox takes these options at its start only, so there is a program for each set.
  const programs = new Map<string, Promise<Program>>();
  const usual = JSON.stringify({});
  /** Ends those with options of their own: an open browser costs time, also where it is idle. */
  const endOthers = async (wanted: string) => {
    for (const [key, program] of programs) {
      if (key === wanted || key === usual) continue;
      programs.delete(key);
      await (await program).close();
    }
  };
  return {
    async open(options) {
      const key = JSON.stringify(options);
      await endOthers(key);
      const program = programs.get(key) ?? launchProgram(programOptions(launched, options));
      programs.set(key, program);
      const downloads = await mkdtemp(join(tmpdir(), "downloads-"));
      const context = await (
        await program
      ).createBrowserContext({
        downloadBehavior: { policy: "allow", downloadPath: downloads },
      });
      return new PuppeteerProfile(context, downloads, launched.engine);
    },
    async close() {
      for (const program of programs.values()) await (await program).close();
      BLOCKING.remove();
    },
  };
}

class PuppeteerProfile implements Profile {
  readonly downloads: string;
  readonly #context: BrowserContext;
  readonly #engine: Engine;

  constructor(context: BrowserContext, downloads: string, engine: Engine) {
    this.#context = context;
    this.#engine = engine;
    this.downloads = downloads;
  }

  async newTab(): Promise<TabDriver> {
    const page = await this.#context.newPage();
    // A busy machine on demand: SLOWED=4 gives a page's thread a quarter of its processor.
    if (process.env.SLOWED) await page.emulateCPUThrottling(Number(process.env.SLOWED));
    return this.#engine === "chromium" ? new ChromiumTab(page) : new PuppeteerTab(page);
  }

  async close(): Promise<void> {
    await this.#context.close();
    await rm(this.downloads, { recursive: true });
  }
}

class PuppeteerTab implements TabDriver {
  readonly errors: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
    page.on("dialog", (dialog) => void dialog.accept());
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async run(expression: string): Promise<string> {
    return (await this.#page.evaluate(expression)) as string;
  }

  async point(x: number, y: number, press: boolean): Promise<void> {
    if (press) await this.#page.mouse.click(x, y);
    else await this.#page.mouse.move(x, y);
  }

  async press(keys: string[]): Promise<void> {
    const { keyboard } = this.#page;
    for (const key of keys) await keyboard.down(key as KeyInput);
    for (const key of keys.toReversed()) await keyboard.up(key as KeyInput);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewport({ width, height });
  }

  async show(): Promise<void> {
    await this.#page.bringToFront();
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}

/** What the DevTools protocol can do beyond WebDriver BiDi. */
class ChromiumTab extends PuppeteerTab {
  readonly #page: Page;
  #session: CDPSession | null = null;

  constructor(page: Page) {
    super(page);
    this.#page = page;
  }

  async processorSeconds(): Promise<number> {
    if (!this.#session) {
      this.#session = await this.#page.createCDPSession();
      // Time that the thread has run, and not the time on a clock.
      await this.#session.send("Performance.enable", { timeDomain: "threadTicks" });
    }
    const { metrics } = await this.#session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN;
  }

  async emulate({ media = "screen", forcedColors = false }: Surface): Promise<void> {
    const session = await this.#page.createCDPSession();
    const features = [{ name: "forced-colors", value: forcedColors ? "active" : "none" }];
    await session.send("Emulation.setEmulatedMedia", { media, features });
  }

  async prefer(scheme: ColorScheme): Promise<void> {
    await this.#page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  }
}

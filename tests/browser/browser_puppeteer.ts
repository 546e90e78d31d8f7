/** Chromium and Firefox, driven by Puppeteer: DevTools protocol and WebDriver BiDi. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser as Program,
  type BrowserContext,
  type KeyInput,
  launch as launchProgram,
  type LaunchOptions as ProgramOptions,
  type Page,
} from "puppeteer-core";
import {
  type Browser,
  type ColorScheme,
  type LaunchOptions,
  type OpenOptions,
  type Profile,
  type TabDriver,
  VIEWPORT,
} from "./browser.ts";

const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // Its own errands, so that every request for another host is the site's.
  "--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying",
  "--component-updater=url-source=http://127.0.0.1:9/",
  "--gaia-url=http://127.0.0.1:9/",
];

function programOptions(options: LaunchOptions, scheme: ColorScheme): ProgramOptions {
  const { hostname, port } = new URL(options.proxy);
  const common = { executablePath: options.path, defaultViewport: VIEWPORT };
  if (options.engine === "chromium")
    return {
      ...common,
      browser: "chrome",
      args: [
        ...CHROMIUM_ARGUMENTS,
        `--proxy-server=${hostname}:${port}`,
        `--blink-settings=preferredColorScheme=${scheme === "dark" ? 0 : 1}`,
      ],
    };
  return {
    ...common,
    browser: "firefox",
    extraPrefsFirefox: {
      "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
      "network.proxy.type": 1,
      "network.proxy.http": hostname,
      "network.proxy.http_port": Number(port),
      "network.proxy.ssl": hostname,
      "network.proxy.ssl_port": Number(port),
    },
  };
}

export function start(options: LaunchOptions): Browser {
  // Firefox takes a colour scheme only at its start, so there is a program a scheme.
  const programs = new Map<ColorScheme, Promise<Program>>();
  return {
    async open({ colorScheme = "light", scripts = true }: OpenOptions) {
      let program = programs.get(colorScheme);
      if (!program) {
        program = launchProgram(programOptions(options, colorScheme));
        programs.set(colorScheme, program);
      }
      const downloads = await mkdtemp(join(tmpdir(), "downloads-"));
      const context = await (
        await program
      ).createBrowserContext({
        downloadBehavior: { policy: "allow", downloadPath: downloads },
      });
      return new PuppeteerProfile(context, downloads, scripts);
    },
    async close() {
      for (const program of programs.values()) await (await program).close();
    },
  };
}

class PuppeteerProfile implements Profile {
  readonly downloads: string;
  readonly #context: BrowserContext;
  readonly #scripts: boolean;

  constructor(context: BrowserContext, downloads: string, scripts: boolean) {
    this.#context = context;
    this.downloads = downloads;
    this.#scripts = scripts;
  }

  async newTab(): Promise<TabDriver> {
    const page = await this.#context.newPage();
    if (!this.#scripts) await page.setJavaScriptEnabled(false);
    return new PuppeteerTab(page);
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

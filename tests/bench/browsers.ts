/** Starts browsers with a profile of their own, and sees to it that they end. */

import type { ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launch, type Page } from "puppeteer-core";
import { CHROMIUM_ARGUMENTS } from "../browser/drivers/chromium_arguments.ts";
import { installProbe } from "./probe.ts";
import { processTree } from "./processes.ts";

export type Engine = "chromium" | "firefox";

/** An installed browser. */
export interface Program {
  engine: Engine;
  path: string;
}

const FIREFOX_PREFERENCES = {
  "services.settings.server": "data:,#remote-settings-dummy/v1",
};
const CLOSING_MS = 10_000;
const running = new Set<ChildProcess>();
const REMOVE = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };
const profiles = new Set<string>();

/** Gives `task` the folder of a fresh profile, and removes it afterwards. */
export async function withProfile<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "bench-profile-"));
  profiles.add(folder);
  try {
    return await task(folder);
  } finally {
    await rm(folder, REMOVE);
    profiles.delete(folder);
  }
}

/** Gives `task` an empty tab of a browser that is started for it. */
export async function withTab<T>(
  { engine, path }: Program,
  profile: string,
  task: (page: Page, pid: number) => Promise<T>,
): Promise<T> {
  const browser = await launch({
    browser: engine === "chromium" ? "chrome" : "firefox",
    executablePath: path,
    userDataDir: profile,
    args: engine === "chromium" ? CHROMIUM_ARGUMENTS : [],
    extraPrefsFirefox: FIREFOX_PREFERENCES,
    protocolTimeout: 150_000,
    // It would exit before what has been measured is reported.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const program = browser.process();
  if (!program?.pid) throw new Error(`${path} has no process`);
  running.add(program);
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    // The compiler wraps functions in `__name`, which a page does not have.
    await page.evaluateOnNewDocument(`{
      const __name = (fn) => fn;
      (${installProbe.toString()})();
    }`);
    return await task(page, program.pid);
  } finally {
    // Asked to close, it writes cache and storage to the profile; it must not hang.
    await Promise.race([browser.close().catch(() => undefined), sleep(CLOSING_MS)]);
    if (program.exitCode === null && program.signalCode === null) kill(processTree(program.pid));
    running.delete(program);
  }
}

/** Ends what still runs of the browsers that were started here. */
export function killBrowsers(): void {
  for (const { pid } of running) if (pid) kill(processTree(pid));
}

/** Ends the browsers and removes their profiles, for nothing comes after this. */
export function leaveNothing(): void {
  killBrowsers();
  for (const folder of profiles) rmSync(folder, REMOVE);
}

function kill(pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended.
    }
  }
}

/** Its name and version as people say them: `Firefox 153`. */
export async function versionOf(program: Program): Promise<string> {
  const version = await withProfile((profile) =>
    withTab(program, profile, (page) => page.browser().version()),
  );
  const [, major] = /\/(\d+)/.exec(version) ?? [];
  const name = program.engine === "chromium" ? "Chromium" : "Firefox";
  return `${name} ${major ?? version}`;
}

/** One visit to a page: opens it, clicks, and notes times and traffic. */

import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { BARE_PAGE } from "./bare.ts";
import type { Host } from "./host.ts";
import type { Probe, Timing } from "./probe.ts";
import { ENDLESS, ENDLESS_MARK, MARK, PROGRAM } from "./program.ts";
import type { Results } from "./results.ts";
import { split, waterfall, type Request } from "./traffic.ts";

/** A page with cells, and two of them whose programs are replaced. */
const PAGE = "/patterns/structural/protocol/";
const CELL = "snippets/protocol/after.py";
const ENDLESS_CELL = "snippets/protocol/limits.py";

const PATIENCE_MS = 90_000;

/** What visits share. */
export interface Bench {
  host: Host;
  results: Results;
  /** Requests of the first round: what was measured → what was asked for. */
  waterfalls: Record<string, Request[]>;
}

export class Visit {
  readonly #page: Page;
  readonly #bench: Bench;

  constructor(page: Page, bench: Bench) {
    this.#page = page;
    this.#bench = bench;
  }

  /** Opens the page with cells and waits until it has settled. */
  async open(): Promise<void> {
    await this.#goto(PAGE);
    await this.#until("document.querySelector('.cell-tools') !== null");
    await this.#call("set", CELL, PROGRAM);
    await this.#call("set", ENDLESS_CELL, ENDLESS);
    await this.#call("watchTasks");
  }

  async openBare(): Promise<void> {
    await this.#goto(BARE_PAGE);
  }

  /** Clicks *Run* and notes time and traffic under `id`, traffic once it has ended. */
  async run(id: string, finish: () => Promise<void> = () => this.standby()): Promise<void> {
    await this.#measure(id, () => this.#call("run", CELL, MARK), finish);
  }

  async runBare(id: string): Promise<void> {
    const run = async () => (await this.#page.evaluate("run()")) as Timing;
    await this.#measure(id, run, () => Promise.resolve());
  }

  /** Starts a program that never ends, stops it and runs another at once. */
  async stopAndRun(id: string): Promise<void> {
    await this.#call("run", ENDLESS_CELL, ENDLESS_MARK);
    await this.#measure(
      id,
      () => this.#call("stopAndRun", ENDLESS_CELL, CELL, MARK),
      () => this.standby(),
    );
  }

  /** Starts a program that never ends, stops it and runs another when all is ready. */
  async stopThenRun(id: string): Promise<void> {
    await this.#call("run", ENDLESS_CELL, ENDLESS_MARK);
    await this.#page.evaluate(
      `document.querySelector('[data-cell="${ENDLESS_CELL}"] [data-action="stop"]').click()`,
    );
    await this.standby();
    await this.run(id);
  }

  async runs(times: number): Promise<void> {
    // In parts, for a browser answers no question for so long.
    for (let left = times; left > 0; left -= 5)
      await this.#call("runs", Math.min(left, 5), CELL, MARK);
  }

  /** Waits until a fresh interpreter waits. */
  async standby(): Promise<void> {
    await this.#until("probe.standsBy()");
  }

  /** Waits until an image is kept and a fresh interpreter made from it waits. */
  async imageKept(): Promise<void> {
    await this.#until("probe.imageKept()");
    await this.standby();
  }

  /** Notes the longest main-thread task since the page was opened. */
  async noteTasks(): Promise<void> {
    this.#bench.results.add("longest task", await this.#call("longestTask"));
  }

  async #measure(
    id: string,
    run: () => Promise<Timing>,
    finish: () => Promise<void>,
  ): Promise<void> {
    const { host, results, waterfalls } = this.#bench;
    host.forget();
    const { ms, at } = await run();
    results.add(id, ms);
    await finish();
    await host.quiet();
    const kilobytes = split(host.answers, at);
    results.add(`bytes before, ${id}`, kilobytes.before);
    results.add(`bytes after, ${id}`, kilobytes.after);
    waterfalls[id] ??= waterfall(host.answers, at - ms);
  }

  async #goto(path: string): Promise<void> {
    await this.#page.goto(this.#bench.host.origin + path);
    await this.#bench.host.quiet();
    // What loading has left for idle time.
    await sleep(300);
  }

  async #call<Name extends keyof Probe>(
    name: Name,
    ...args: Parameters<Probe[Name]>
  ): Promise<Awaited<ReturnType<Probe[Name]>>> {
    const sources = args.map((arg) => JSON.stringify(arg)).join(", ");
    return (await this.#page.evaluate(`probe.${name}(${sources})`)) as never;
  }

  async #until(condition: string): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
      if (await this.#page.evaluate(condition)) return;
      await sleep(50);
    }
    throw new Error(`waited ${PATIENCE_MS / 1000} s in vain for ${condition}`);
  }
}

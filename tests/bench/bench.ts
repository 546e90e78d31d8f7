/** `make bench`: measures the runner against bare Pyodide and writes what came of it. */

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, normalize, resolve } from "node:path";
import { bareFiles } from "./bare.ts";
import { type Engine, killBrowsers, leaveNothing, type Program, versionOf } from "./browsers.ts";
import { Host } from "./host.ts";
import { NETWORKS, type NetworkName } from "./network.ts";
import { describe, thisMachine } from "./machine.ts";
import { MEASURES } from "./measures.ts";
import { judge, Results } from "./results.ts";
import { measureMemory, roundOf } from "./rounds.ts";
import { markdownTable, textTable } from "./table.ts";
import type { Bench } from "./visit.ts";

const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const ROUNDS = number("ROUNDS", 5);
/** Memory is measured last, as often as fits into this time; once at least. */
const MINUTES = number("MINUTES", 15);
const COMPRESS = process.env.COMPRESS === "1";
const SITE = resolve(process.env.SITE ?? "site");
/** A part of the networks, to look at something quickly: `ONLY=loopback`. */
const CHOSEN = NETWORKS.filter((network) => (process.env.ONLY ?? network).includes(network));
const RUNS = [1, 5, 100];
/** Fewer rounds are a trial, which no page should show. */
const ENOUGH = 5;

const started = new Date();
const minutes = () => (Date.now() - started.getTime()) / 60_000;

function siteFiles(): (path: string) => Buffer | null {
  if (!existsSync(join(SITE, "index.html"))) throw new Error(`no site at ${SITE}: make build`);
  const bare = bareFiles();
  return (path) => {
    const file = join(SITE, normalize(path));
    const isFile = statSync(file, { throwIfNoEntry: false })?.isFile();
    return bare.get(path) ?? (isFile ? readFileSync(file) : null);
  };
}

function installed(): Program[] {
  if (!process.env.BROWSER_PATH) throw new Error("BROWSER_PATH must name a Chromium to measure");
  const named: [Engine, string | undefined][] = [
    ["chromium", process.env.BROWSER_PATH],
    ["firefox", process.env.FIREFOX_PATH],
  ];
  return named.flatMap(([engine, path]) => (path ? [{ engine, path }] : []));
}

async function measure(bench: Bench, programs: Program[], networks: NetworkName[]): Promise<void> {
  const { results } = bench;
  for (results.round = 1; results.round <= ROUNDS; results.round += 1)
    for (const [what, part] of roundOf(bench, programs, networks))
      await results.attempt(what, part, killBrowsers);
  const chromium = programs.find(({ engine }) => engine === "chromium");
  if (!chromium) return;
  for (results.round = 1; results.round <= ROUNDS; results.round += 1) {
    const begun = minutes();
    await results.attempt("memory", () => measureMemory(bench, chromium, RUNS), killBrowsers);
    if (minutes() + (minutes() - begun) > MINUTES) break;
  }
}

/** Prints what there is and writes it down, be it all or a part. */
function report({ results, waterfalls }: Bench, browsers: string[]): void {
  const { samples, failures } = results;
  const rows = judge(MEASURES, samples);
  const machine = thisMachine();
  const about = {
    date: started.toISOString(),
    minutes: minutes(),
    rounds: ROUNDS,
    compressed: COMPRESS,
  };
  const all = { ...about, machine, browsers, rows, samples, failures, waterfalls };
  mkdirSync("build", { recursive: true });
  writeFileSync("build/bench.json", JSON.stringify(all, null, 2));
  const where = describe(started, machine, browsers, ROUNDS);
  console.log(`\n${textTable(rows)}\n\n${where}`);
  for (const { round, what, reason } of failures)
    console.log(`FAILED round ${round}, ${what}: ${reason}`);
  console.log(`${minutes().toFixed(1)} minutes; all samples are in build/bench.json`);
  const published = rows.filter((row) => row.published);
  const whole = published.every(({ rounds, unit }) => rounds >= (unit === "MB" ? 1 : ENOUGH));
  if (whole && !COMPRESS) writeFileSync("includes/bench.md", markdownTable(rows, where));
  else console.log("includes/bench.md is as it was: it takes five whole, uncompressed rounds");
}

async function main(): Promise<void> {
  const programs = installed();
  const browsers = await Promise.all(programs.map(versionOf));
  const host = await Host.start(siteFiles(), COMPRESS);
  const bench: Bench = { host, results: new Results(), waterfalls: {} };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      report(bench, browsers);
      process.exit(1);
    });
  process.on("exit", leaveNothing);
  await measure(bench, programs, CHOSEN);
  report(bench, browsers);
  process.exit();
}

await main();

/** What a round measures: ours and bare in turn, on each network, in each browser. */

import { setTimeout as sleep } from "node:timers/promises";
import { type Program, withProfile, withTab } from "./browsers.ts";
import { type NetworkName, newNetwork } from "./network.ts";
import { memoryOf } from "./processes.ts";
import { median } from "./statistics.ts";
import { type Bench, Visit } from "./visit.ts";

type Part = [what: string, measure: () => Promise<void>];

/** The parts of one round; who goes first changes from round to round. */
export function roundOf(bench: Bench, programs: Program[], networks: NetworkName[]): Part[] {
  const turn = (parts: Part[]) => (bench.results.round % 2 ? parts : parts.toReversed());
  return programs.flatMap((program) => {
    const measured: NetworkName[] = program.engine === "chromium" ? networks : ["loopback"];
    return measured.flatMap((network) =>
      turn([
        [`${program.engine}, bare, ${network}`, () => measureBare(bench, program, network)],
        [`${program.engine}, ours, ${network}`, () => measureOurs(bench, program, network)],
      ]),
    );
  });
}

/** Names a sample: one engine is the rule, the other is measured on loopback alone. */
function idOf({ engine }: Program, what: string, network?: NetworkName): string {
  if (engine === "firefox") return `firefox ${what}`;
  return network ? `${what}, ${network}` : what;
}

async function measureBare(bench: Bench, program: Program, network: NetworkName): Promise<void> {
  await withProfile(async (profile) => {
    for (const what of ["bare cold", "bare warm"])
      await withTab(program, profile, async (page) => {
        bench.host.network = newNetwork(network);
        const visit = new Visit(page, bench);
        await visit.openBare();
        await visit.runBare(idOf(program, what, network));
      });
  });
}

async function measureOurs(bench: Bench, program: Program, network: NetworkName): Promise<void> {
  await withProfile(async (profile) => {
    await withTab(program, profile, async (page) => {
      bench.host.network = newNetwork(network);
      const visit = new Visit(page, bench);
      await visit.open();
      await visit.run(idOf(program, "first use", network), () => visit.imageKept());
      if (network === "loopback") await visit.run(idOf(program, "next run"));
      if (program.engine === "firefox") return;
      await visit.noteTasks();
      if (network === "loopback") await goOn(visit);
    });
    await withTab(program, profile, async (page) => {
      bench.host.network = newNetwork(network);
      const visit = new Visit(page, bench);
      await visit.open();
      await visit.run(idOf(program, "later visit", network));
      if (program.engine === "chromium") await visit.noteTasks();
    });
  });
}

/** A reader who stays: the next page, and programs that have to be stopped. */
async function goOn(visit: Visit): Promise<void> {
  await visit.openBare();
  await visit.open();
  await visit.run("next page");
  await visit.stopAndRun("after stop, at once");
  await visit.stopThenRun("after stop, standby");
  await visit.noteTasks();
}

const SETTLING_MS = 2500;

/** Memory of a browser with the page open, above that of the same with an empty tab. */
export async function measureMemory(
  bench: Bench,
  program: Program,
  counts: number[],
): Promise<void> {
  bench.host.network = newNetwork("loopback");
  const note = async (id: string, pid: number, empty: number) =>
    bench.results.add(id, (await settledMemory(pid)) - empty);
  await withProfile((profile) =>
    withTab(program, profile, async (page, pid) => {
      const empty = await settledMemory(pid);
      const visit = new Visit(page, bench);
      await visit.openBare();
      await page.evaluate("run()");
      await note("memory, bare", pid, empty);
    }),
  );
  await withProfile((profile) =>
    withTab(program, profile, async (page, pid) => {
      const empty = await settledMemory(pid);
      const visit = new Visit(page, bench);
      await visit.open();
      let done = 0;
      for (const count of counts) {
        await visit.runs(count - done);
        // The first run is followed by the keeping of an image.
        await (done === 0 ? visit.imageKept() : visit.standby());
        done = count;
        await note(`memory, ${count}`, pid, empty);
      }
    }),
  );
}

async function settledMemory(pid: number): Promise<number> {
  await sleep(SETTLING_MS);
  const samples = [];
  for (let taken = 0; taken < 3; taken += 1) {
    const memory = memoryOf(pid);
    if (memory === null) throw new Error("this system does not tell what a process takes");
    samples.push(memory);
    await sleep(300);
  }
  return median(samples) ?? 0;
}

/** Programs that a shared link might carry: each fails to do harm, and the next run works. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hostilePrograms, type Program } from "./read_programs.ts";
import { imageKept } from "../support/kept_image.ts";
import { CellDriver, collapse, PROTOCOL, useSite } from "../support/site.ts";
import type { Tab } from "../drivers/tab.ts";
import { Trap } from "../support/trap.ts";
import { answerTime, longestPause, storage, surroundings, watch } from "../support/witness.ts";

/** A page that answers a click within so many milliseconds does not feel stuck. */
const PROMPT = 100;
/** No single pause may be longer, however busy the machine that tests. */
const STUCK = 3_000;

const site = useSite();
let trap: Trap;
/** Shared by the programs, for they leave it as it was; a failed one's is given up. */
let scene: Scene | null = null;

before(async () => {
  trap = await Trap.start();
});
after(() => trap.stop());

interface Scene {
  tab: Tab;
  /** The cell that the programs run in. */
  attacker: CellDriver;
  /** Another cell, which none of them may change, and the output it must have. */
  bystander: CellDriver;
  recorded: string;
}

/** Opens a page of which Python's image is kept and all code is loaded. */
async function openScene(): Promise<Scene> {
  const tab = await site.open(PROTOCOL);
  const attacker = new CellDriver(tab, "snippets/protocol/before.py");
  const bystander = new CellDriver(tab, "snippets/protocol/limits.py");
  const recorded = await bystander.output();
  await bystander.run();
  await imageKept(tab);
  // An edit opens the editor, which stays.
  await attacker.write("print('ready')");
  await attacker.run();
  // The service worker keeps a copy of the site, which is no program's doing.
  await tab.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await site.server.quiet();
  await watch(tab);
  return { tab, attacker, bystander, recorded };
}

for (const program of hostilePrograms()) {
  test(`${program.name}: ${program.tries}`, async () => {
    scene ??= await openScene();
    const stage = scene;
    scene = null;
    await attack(stage, program);
    scene = stage;
  });
}

async function attack({ tab, attacker, bystander, recorded }: Scene, program: Program) {
  await attacker.write(program.text.replaceAll("http://trap", trap.origin));
  const earlier = await look(tab);
  const [calls, requests] = [trap.calls.length, site.server.requests.length];
  const elsewhere = site.elsewhere.asked.length;
  await longestPause(tab);

  await perform(attacker, await expected(tab, program), async () => {
    const time = await answerTime(tab);
    assert.ok(time < PROMPT, `the page took ${time} ms to answer`);
  });
  const pause = await longestPause(tab);
  assert.ok(pause < STUCK, `the page was stuck for ${pause} ms`);

  await bystander.run();
  // It fails on the page, too: that shows what it is there to show.
  assert.equal(await bystander.status(), "Failed with exit code 1.");
  assert.equal(collapse(await bystander.output()), recorded);
  assert.deepEqual(trap.calls.slice(calls), [], "calls to another host of this machine");
  assert.deepEqual(site.elsewhere.asked.slice(elsewhere), [], "requests for other hosts");
  const asked = site.server.requests.slice(requests).map(({ path }) => path);
  // A browser asks for the service worker anew whenever it likes.
  const runner = /^\/(service_worker\.js|assets\/(runner|python-\w+)\/[\w.-]+)$/;
  assert.deepEqual(
    asked.filter((path) => !runner.test(path)),
    [],
    "requests that are not the runner's own",
  );
  assert.deepEqual(changes(earlier, await look(tab)), {}, "what it left behind");
}

/** The program with what is to become of it in this browser. */
async function expected(tab: Tab, program: Program): Promise<Program> {
  const waits = await tab.evaluate(() => "Suspending" in WebAssembly);
  if (program.waitsInVain && !waits)
    return { ...program, statuses: [program.waitsInVain], prints: [] };
  const prints = program.prints.map((line) => line.replaceAll("http://trap", trap.origin));
  return { ...program, prints };
}

/** What a program could change outside its cell: kind and name → content. */
async function look(tab: Tab): Promise<Record<string, unknown>> {
  return { ...(await storage(tab)), ...(await surroundings(tab)) };
}

/** The entries that differ, each with the part of it that does. */
function changes(
  earlier: Record<string, unknown>,
  later: Record<string, unknown>,
): Record<string, [was: string, is: string]> {
  const changed: Record<string, [string, string]> = {};
  for (const name of new Set([...Object.keys(earlier), ...Object.keys(later)])) {
    const [was, is] = [earlier, later].map((all) => JSON.stringify(all[name] ?? null));
    if (was === undefined || is === undefined || was === is) continue;
    let from = 0;
    while (was[from] === is[from]) from++;
    from = Math.max(0, from - 80);
    changed[name] = [was.slice(from, from + 300), is.slice(from, from + 300)];
  }
  return changed;
}

/** Runs a program until it ends, or stops it, and has the page asked before and after. */
async function perform(
  cell: CellDriver,
  { endless, prints, statuses }: Program,
  ask: () => Promise<void>,
): Promise<void> {
  await cell.button("Run").click();
  if (endless) {
    // Not before: until then the last program's output may still be there.
    await cell.state("running");
    for (const line of prints) await cell.prints(line);
    await ask();
    await cell.button("Stop").click();
    await cell.state("stopped");
  } else await cell.state("done", "failed");
  await ask();
  const [output, status] = [await cell.output(), await cell.status()];
  const told = `${status.slice(0, 500)}\n${output.slice(0, 4000)}`;
  for (const line of prints) assert.ok(output.includes(line), `it did not print ${line}: ${told}`);
  assert.doesNotMatch(output, /REACHED/, told);
  assert.ok(
    statuses.some((pattern) => pattern.test(status)),
    told,
  );
}

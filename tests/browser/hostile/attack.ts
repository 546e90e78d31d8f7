/** Runs programs that a shared link might carry, and sees that they do no harm. */

import assert from "node:assert/strict";
import { after, before, test, type TestContext } from "node:test";
import type { Tab } from "../drivers/tab.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { collapse } from "../support/cells.ts";
import { imageKept } from "../support/kept_image.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import { Trap } from "../support/trap.ts";
import { differences, storage, surroundings, watch } from "../support/witness.ts";
import { hostilePrograms, type Program } from "./read_programs.ts";
import { isOwnWords } from "./status_words.ts";

/** Programs after which the witnesses are asked once: what they see takes longer than a run. */
const GROUP = 12;
/**
 * Processor time that the page's thread may spend on one program, in seconds. It is no
 * time on a clock, so a busy machine does not change it.
 */
const MOST_SECONDS = 2;

/** The elements of a run that is shown. */
const DRAWN = new Set(
  "button code details div input li ol p path pre rect span summary svg text tspan".split(" "),
);
/** What cannot be seen or turns the direction of writing. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

const site = useSite(FIXTURE);
let trap: Trap;
/** Shared by the programs, which leave it as it was; after a failure there is a new one. */
let scene: Scene | null = null;

interface Scene {
  tab: Tab;
  /** The cell that the programs run in. */
  attacker: CellDriver;
  /** Another cell, which none of them may change, and the output it must have. */
  bystander: CellDriver;
  recorded: string;
  /** What was there before the programs ran, and what had been asked for by then. */
  earlier: Record<string, unknown>;
  asked: { calls: number; requests: number; elsewhere: number };
}

/** Makes a test of each program in a folder of `programs/`. */
export function testPrograms(folder: string): void {
  const starting = Trap.start();
  before(async () => {
    trap = await starting;
  });
  after(async () => (await starting).stop());
  const programs = hostilePrograms(folder);
  for (let at = 0; at < programs.length; at += GROUP) {
    const group = programs.slice(at, at + GROUP);
    const names = `${group[0]?.name ?? ""} to ${group.at(-1)?.name ?? ""}`;
    test(names, { timeout: 600_000 }, (t) => testGroup(t, group));
  }
}

async function testGroup(t: TestContext, group: Program[]): Promise<void> {
  for (const program of group) {
    await t.test(`${program.name}: ${program.tries}`, async () => {
      const stage = (scene ??= await openScene());
      scene = null;
      const spent = await attack(stage, program);
      t.diagnostic(`${program.name} cost the page ${spent.toFixed(2)} s`);
      scene = stage;
    });
  }
  await t.test("a plain run afterwards is clean", async () => {
    const stage = scene;
    if (!stage) return;
    await stage.attacker.write(
      "import sys\nprint(sys.monitoring.get_tool(4), len(sys.modules) > 9)",
    );
    await stage.attacker.run();
    assert.equal(await stage.attacker.output(), "None True\n");
    await stage.attacker.element.find(".cell-watch").disappears();
  });
  await t.test("no other cell, storage, page or host has noticed", async () => {
    const stage = scene;
    scene = null;
    if (!stage) return;
    const harm = await witness(stage).catch(String);
    scene = stage;
    if (harm === null) return;
    scene = null;
    assert.fail(`${harm}\n\n${await findGuilty(group)}`);
  });
}

/** Runs each program of a group alone, to name those that do harm. */
async function findGuilty(group: Program[]): Promise<string> {
  const found: string[] = [];
  for (const program of group) {
    const stage = await openScene();
    await attack(stage, program).catch(() => undefined);
    const harm = await witness(stage).catch(String);
    if (harm !== null) found.push(`${program.name}: ${harm}`);
  }
  return found.length > 0 ? found.join("\n\n") : "No program of the group does it alone.";
}

/** Opens a page of which Python's image is kept and all code is loaded. */
async function openScene(): Promise<Scene> {
  const tab = await site.open(SAMPLE);
  const attacker = new CellDriver(tab, "snippets/sample/before.py");
  const bystander = new CellDriver(tab, "snippets/sample/limits.py");
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
  const asked = {
    calls: trap.calls.length,
    requests: site.server.requests.length,
    elsewhere: site.elsewhere.asked.length,
  };
  return { tab, attacker, bystander, recorded, asked, earlier: await look(tab) };
}

async function attack({ tab, attacker }: Scene, program: Program): Promise<number> {
  await attacker.write(program.text.replaceAll("http://trap", trap.origin));
  const before = await tab.processorSeconds();
  const prints = program.prints.map((line) => line.replaceAll("http://trap", trap.origin));
  await perform(tab, attacker, { ...program, prints });
  if (program.recorded) await lookAtPicture(attacker, program.recorded);
  const spent = (await tab.processorSeconds()) - before;
  assert.ok(spent < MOST_SECONDS, `it cost the page's thread ${spent.toFixed(1)} s of work`);
  return spent;
}

/** Runs a program until it ends, or stops it, and has the page answer before and after. */
async function perform(
  tab: Tab,
  cell: CellDriver,
  { endless, prints, statuses, recorded }: Program,
): Promise<void> {
  await cell.button(recorded ? "Watch" : "Run").click();
  if (endless) {
    // Not before: until then the last program's output may still be there.
    await cell.state("running");
    for (const line of prints) await cell.prints(line);
    await answers(tab);
    await cell.button("Stop").click();
    await cell.state("stopped");
  } else await cell.state("done", "failed");
  await answers(tab);
  const [output, status] = [await cell.output(), await cell.status()];
  const told = `${status.slice(0, 500)}\n${output.slice(0, 4000)}`;
  for (const line of prints) assert.ok(output.includes(line), `it did not print ${line}: ${told}`);
  assert.doesNotMatch(output, /REACHED/, told);
  assert.doesNotMatch(output, /File "\/runner\//, `it shows our own frames: ${told}`);
  assert.ok(
    statuses.some((pattern) => pattern.test(status)),
    told,
  );
  assert.ok(isOwnWords(status), `the status has words that are not the page's: ${told}`);
}

/** Sees that what a program has put into its recording is text, and whether that was cut. */
async function lookAtPicture(cell: CellDriver, recorded: string): Promise<void> {
  const view = cell.element.find(".cell-watch");
  if (recorded === "any") {
    // The program may have found its recording, and what it made of that is no picture.
    // Where it has spoiled it, the status says that there is nothing to watch.
    await cell.element.waitFor(
      (cell) => cell.querySelector(".cell-watch") ?? cell.textContent.includes("nothing to watch"),
    );
    return;
  }
  await view.appears();
  const { elements, text, last } = await view.evaluate((view) => {
    const slider = view.querySelector("input");
    if (slider) slider.value = slider.max;
    slider?.dispatchEvent(new Event("input"));
    return {
      elements: [...new Set(Array.from(view.querySelectorAll("*"), (one) => one.localName))],
      text: view.querySelector("svg")?.textContent ?? "",
      last: view.querySelector(".watch-step")?.textContent ?? "",
    };
  });
  assert.deepEqual(
    elements.filter((name) => !DRAWN.has(name)),
    [],
  );
  assert.doesNotMatch(text, UNSEEN);
  assert.equal(last.includes("Only the beginning is recorded."), recorded === "cut", last);
}

/** Waits until the page has answered a click with a new frame. */
async function answers(tab: Tab): Promise<void> {
  await tab.evaluate(
    () =>
      new Promise((resolve) => {
        // A task like that of a real click: it waits behind whatever has come before.
        const { port1, port2 } = new MessageChannel();
        const button = document.createElement("button");
        button.addEventListener("click", () => requestAnimationFrame(() => resolve(true)));
        port1.onmessage = () => button.click();
        port2.postMessage(null);
      }),
  );
}

/** Says what has changed since the scene was opened; null if nothing has. */
async function witness({
  tab,
  bystander,
  recorded,
  earlier,
  asked,
}: Scene): Promise<string | null> {
  await bystander.run();
  // A browser asks for the service worker anew whenever it likes, and for the site's own bold
  // letters when a program prints in bold, or (WebKit) what the others do not have.
  const runner =
    /^\/(service_worker\.js|assets\/((runner|python-\w+)\/[\w.-]+|search\.json|fonts\/mono-bold\.woff2))$/;
  const requests = site.server.requests.slice(asked.requests).map(({ path }) => path);
  const harm = {
    "another cell's status": [await bystander.status()].filter(
      // It fails on the page, too: that shows what it is there to show.
      (status) => !status.startsWith("Failed with exit code 1."),
    ),
    "another cell's output": [collapse(await bystander.output())].filter(
      (output) => output !== recorded,
    ),
    "calls to another host of this machine": trap.calls.slice(asked.calls),
    "requests for other hosts": site.elsewhere.asked.slice(asked.elsewhere),
    "requests that are not the runner's own": requests.filter((path) => !runner.test(path)),
    "what was left behind": Object.entries(differences(earlier, await look(tab))),
  };
  const found = Object.entries(harm).filter(([, list]) => list.length > 0);
  return found.length === 0 ? null : JSON.stringify(Object.fromEntries(found), null, 2);
}

/** What a program could change outside its cell: kind and name → content. */
async function look(tab: Tab): Promise<Record<string, unknown>> {
  const found = { ...(await storage(tab)), ...(await surroundings(tab)) } as Record<
    string,
    unknown
  >;
  // Each program is an edit of the attacker's cell, and is kept as one.
  delete found["localStorage edit:snippets/sample/before.py"];
  return found;
}

/** *Watch* shows a run step by step, and *Watch both* where two runs part. */

import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Tab } from "../drivers/tab.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { loadedScripts } from "../support/loaded_scripts.ts";
import { textOf } from "../support/page_controls.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import { sentence, watchBoth } from "../support/watch_both.ts";

const site = useSite(FIXTURE, { saveData: true });
const BEFORE = "snippets/sample/before.py";
const AFTER = "snippets/sample/after.py";
const FAILS =
  "before: load fails with TypeError: OldTable.write() takes 2 positional arguments but 3 were given";
const CALLS = "after: load calls OldTable 1.write with name='rows' and value=2";

const ENDLESS = `import time
def f(n):
    print(n)
for n in range(3):
    f(n)
end = time.monotonic() + 0.6
while time.monotonic() < end:
    pass
for n in range(10**6):
    pass
print("told")
while True:
    pass`;

/** A cell with the run that is shown below it. */
class Watched {
  readonly cell: CellDriver;

  constructor(tab: Tab, path: string) {
    this.cell = new CellDriver(tab, path);
  }

  async watch(): Promise<void> {
    await this.cell.reveal();
    await this.cell.button("Watch").click();
    await this.view.appears();
  }

  /** A button of the view, by its words and the cell's file. */
  button(name: string) {
    return this.view.find("button", `${name} before.py`);
  }

  get view() {
    return this.cell.element.find(".cell-watch");
  }

  /** Waits until the view says something that holds `text`, and returns all of it. */
  async says(text: string): Promise<string> {
    const step = this.view.find(".watch-step");
    const said = step.waitFor((step, text) => {
      return step.textContent.includes(text) ? step.textContent : null;
    }, text);
    return said.catch(async (error: unknown) => {
      throw new Error(`it says “${await step.text()}”`, { cause: error });
    });
  }

  /** Waits until a line is marked, and no other, in the listing or in the editor. */
  async marks(line: string, shown: "listing" | "editor" = "listing"): Promise<void> {
    const place = { listing: "pre > code", editor: ".cm-content" }[shown];
    const marked = this.cell.element.waitFor(
      (cell, [place, line]) => {
        const [mark, ...others] = cell.querySelectorAll(".cell-step");
        if (!mark?.closest(place) || others.length) return false;
        return mark.textContent.trim() === line && mark.checkVisibility();
      },
      [place, line] as const,
    );
    await marked.catch(async (error: unknown) => {
      const lines = await this.cell.element.evaluate((cell) =>
        Array.from(cell.querySelectorAll(".cell-step"), (mark) => mark.outerHTML),
      );
      throw new Error(`marked in the ${shown}: ${lines.join(", ")}`, { cause: error });
    });
  }

  /** How the marked line looks, where it is in the cell, and what a screen reader gets. */
  async markedLine() {
    return this.cell.element.find(".cell-step").evaluate((mark) => {
      const { backgroundColor, boxShadow, fontSize } = getComputedStyle(mark);
      const { x, y, width, height } = mark.getBoundingClientRect();
      const listing = mark.closest(".highlight")?.getBoundingClientRect();
      // Engines lay out text in parts of a pixel.
      const box = [x - (listing?.x ?? 0), y - (listing?.y ?? 0), width, height].map(Math.round);
      return { backgroundColor, boxShadow, fontSize, box, said: mark.ariaCurrent };
    });
  }
}

test("a run is shown step by step: who calls, the line, what was printed", async () => {
  const tab = await site.reopen(SAMPLE);
  const run = new Watched(tab, BEFORE);
  await run.watch();
  // The output is what a run without the recorder prints.
  assert.match(await run.cell.output(), /^row 1 is loaded\nrow 2 is loaded\nrows: 2\n/);
  assert.equal(await run.cell.status(), "Failed with exit code 1. Python raised TypeError.");
  await run.says("Step 1 of 7: The program calls main().");
  await run.marks("main()");
  await run.button("Next").click();
  await run.says("Step 2 of 7: main calls load(table=Table 1, rows=2).");
  await run.marks("load(Table())");
  const printed = run.view.find("pre");
  assert.equal(await printed.text(), "row 1 is loaded\nrow 2 is loaded\n");
  await run.button("Next").click();
  await run.says("Step 3 of 7: load calls Table 1: write(name='rows', value=2).");
  await run.marks('table.write("rows", rows)');
  assert.match(await printed.text(), /\nrows: 2\n$/);
  await run.button("Back").click();
  await run.says("Step 2 of 7");
  await run.button("Close").click();
  await run.view.disappears();
  await run.cell.element.find(".cell-step").disappears();
  // The focus does not get lost with the button that had it.
  assert.match(await tab.evaluate(() => document.activeElement?.ariaLabel ?? ""), /^Watch before/);
});

test("the keyboard alone steps, by the slider and by the arrows", async () => {
  const tab = await site.reopen(SAMPLE);
  const run = new Watched(tab, BEFORE);
  await run.cell.reveal();
  await run.cell.button("Watch").focus();
  await tab.press("Enter");
  await run.view.appears();
  await run.view.find("input").focus();
  await tab.press("ArrowRight");
  await run.says("Step 2 of 7");
  await run.view.find(".watch-scroll").focus();
  for (const [key, step] of [
    ["ArrowDown", 3],
    ["ArrowLeft", 2],
    ["End", 7],
    ["ArrowRight", 7],
    ["Home", 1],
    ["ArrowUp", 1],
  ] as const) {
    await tab.press(key);
    await run.says(`Step ${step} of 7`);
  }
  const list = run.view.find("ol");
  const items = () => list.evaluate((list) => list.children.length);
  assert.equal(await items(), 7);
});

test("repetitions are told once, and each on demand", async () => {
  const tab = await site.reopen(SAMPLE);
  const run = new Watched(tab, BEFORE);
  await run.cell.write("def f():\n    pass\nfor _ in range(30):\n    f()");
  await run.watch();
  await run.says("Step 1 of 1: The program calls f() (×30).");
  await run.button("Show every call").click();
  await run.says("Step 1 of 30: The program calls f().");
  await run.button("Show every call").click();
  await run.says("Step 1 of 1");
});

test("a run that is stopped is shown as far as it was recorded", async () => {
  const tab = await site.reopen(SAMPLE);
  const run = new Watched(tab, BEFORE);
  // It goes on until the worker must have told of its calls, which it does now and then.
  await run.cell.write(ENDLESS);
  await run.cell.reveal();
  await run.cell.button("Watch").click();
  await run.cell.prints("told");
  await run.cell.button("Stop").click();
  await run.view.appears();
  assert.equal(await run.cell.status(), "Stopped");
  await run.view.find(".watch-scroll").focus();
  await tab.press("End");
  assert.match(await run.says("Step 3 of 3"), /calls f\(n=2\)\. Only the beginning is recorded\.$/);
});

test("text of a program is text, whatever is in it", async () => {
  const tab = await site.reopen(SAMPLE);
  const run = new Watched(tab, BEFORE);
  const name = "n".repeat(10_000);
  await run.cell.write(
    `def f(x):\n    return x\nf("<img src=x onerror='window.bad = 1'>\\u202e")\ndef ${name}(): pass\n${name}()`,
  );
  await run.watch();
  await run.says("<img src=x onerror=");
  const { images, bad, longest } = await run.view.evaluate((view) => ({
    images: view.querySelectorAll("img").length,
    bad: "bad" in window,
    longest: Math.max(
      ...Array.from(view.querySelectorAll("text, li"), (x) => x.textContent.length),
    ),
  }));
  assert.deepEqual({ images, bad }, { images: 0, bad: false });
  assert.ok(longest < 200, `a text has ${longest} letters`);
  assert.doesNotMatch(await run.view.text(), /\u202e/);
});

test("both sides are compared, edits included, and the difference moves with them", async () => {
  const tab = await site.reopen(SAMPLE);
  const recorded = await sentence(tab);
  assert.equal(recorded, `Where the two runs part. ${FAILS}; ${CALLS}.`);
  const pictures = () => tab.find("figure.watch .watch-pair").evaluate((pair) => pair.outerHTML);
  const drawn = await pictures();
  // What a build has recorded is what runs here, and a browser draws it as the build did.
  assert.equal(await watchBoth(tab, "the page’s"), recorded);
  assert.equal(await pictures(), drawn);
  const after = new CellDriver(tab, AFTER);
  const without = textOf(AFTER).replace(/(class OldTable:\n.*?), value: int/s, "$1");
  assert.notEqual(without, textOf(AFTER));
  await after.write(without.trimEnd());
  assert.equal(await watchBoth(tab, "your"), "Both programs make the same calls.");
});

test("nothing of it loads before the first press", async () => {
  const tab = await site.open(SAMPLE);
  const loaded = () => loadedScripts(tab, /^(watch.*|recorder.*)\.js$/);
  const run = new Watched(tab, BEFORE);
  await run.cell.run();
  assert.deepEqual(await loaded(), []);
  await run.watch();
  assert.deepEqual(await loaded(), ["recorder_files.js", "watch.js"]);
  // Both sides load what compares them, and nothing once more.
  await watchBoth(tab, "the page’s");
  assert.deepEqual(await loaded(), ["recorder_files.js", "watch.js", "watch_both.js"]);
});

/** Opens the sample's page for a reader whose recorder takes long to load. */
async function openSlowly(t: TestContext) {
  const arrive = site.server.hold(t, /\/recorder_files\.js/);
  return { tab: await site.open(SAMPLE), arrive };
}

test("while the recorder loads, Watch can be stopped, and stays stopped", async (t) => {
  const { tab, arrive } = await openSlowly(t);
  const { cell, view } = new Watched(tab, BEFORE);
  await cell.button("Watch").click();
  await cell.button("Stop").click();
  await cell.state("stopped");
  await cell.run();
  arrive();
  await tab.find("body").waitFor(() => new Promise((done) => setTimeout(done, 500, true)));
  assert.match(await cell.status(), /^Failed/);
  assert.equal(await view.visible(), false);
});

test("Watch runs what was in view when it was pressed", async (t) => {
  const { tab, arrive } = await openSlowly(t);
  const run = new Watched(tab, BEFORE);
  await run.cell.button("Watch").click();
  await run.cell.write("print('later')");
  arrive();
  await run.view.appears();
  await run.cell.outputIsOf("Output of an earlier run, not of the code above", true);
  assert.doesNotMatch(await run.cell.output(), /later/);
});

test("the listing has the mark, without an editor, until one is opened", async () => {
  const tab = await site.open(SAMPLE);
  const run = new Watched(tab, BEFORE);
  await run.watch();
  await run.marks("main()");
  await run.button("Next").click();
  await run.marks("load(Table())");
  assert.deepEqual(await loadedScripts(tab, /^editor/), []);
  const inListing = await run.markedLine();
  assert.equal(inListing.said, "step");
  const listing = run.cell.element.find("pre > code");
  // The mark takes all of a line, and makes the listing no wider.
  assert.equal(await listing.evaluate((code) => code.scrollWidth - code.clientWidth), 0);
  // Who copies the listing by the theme's button copies no line more.
  const copied = await listing.evaluate((code) => [
    (code as HTMLElement).innerText.trimEnd(),
    code.textContent.trimEnd(),
  ]);
  assert.deepEqual(copied, Array(2).fill(textOf(BEFORE).trimEnd()));
  await run.cell.button("Edit").click();
  await run.marks("load(Table())", "editor");
  // Nothing moves, and it looks the same.
  assert.deepEqual(await run.markedLine(), inListing);
  await run.button("Next").click();
  await run.marks('table.write("rows", rows)', "editor");
  // The line of a step is not one of other code.
  await run.cell.write("pass");
  await run.button("Back").click();
  await run.says("Step 2 of 7");
  await run.cell.element.find(".cell-step").disappears();
  await run.cell.button("Reset").click();
  await run.view.disappears();
});

test("an editor that opens with another code takes no mark along", async () => {
  const tab = await site.reopen(SAMPLE);
  const run = new Watched(tab, BEFORE);
  await run.watch();
  await run.marks("main()");
  const other = await tab.newTab(SAMPLE);
  await new CellDriver(other, BEFORE).write(`pass\n${textOf(BEFORE)}`);
  await other.close();
  await run.cell.editor.appears();
  await run.cell.element.find(".cell-step").disappears();
});

test("a mark in a tab that nobody has seen is there when it opens", async () => {
  const tab = await site.reopen(SAMPLE);
  await watchBoth(tab, "the page’s");
  const run = new Watched(tab, AFTER);
  await run.cell.reveal();
  await run.marks("main()");
  const listing = run.cell.element.find("pre > code");
  const isColored = (code: Element) =>
    !code.hasAttribute("data-tokens") && code.matches(":has(.k)");
  await listing.waitFor(isColored);
  await run.marks("main()");
});

test("with a picture open the page is no wider than a phone", async () => {
  const tab = await site.reopen(SAMPLE);
  await tab.setViewport(320, 700);
  const run = new Watched(tab, AFTER);
  await run.watch();
  const sideways = await tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(sideways, 0);
  // The line of the step is as wide as the listing.
  await run.marks("main()");
  const { line, listing } = await run.cell.element.find("pre > code").evaluate((code) => ({
    line: code.querySelector(".cell-step")?.getBoundingClientRect().width ?? 0,
    listing: code.clientWidth,
  }));
  assert.ok(Math.abs(line - listing) < 1, `the mark has ${line} of ${listing} pixels`);
  await tab.setViewport(1280, 800);
});

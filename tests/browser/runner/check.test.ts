/** Check helps who fails, one step at a time, and remembers who passes. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { fragment, hasFocus, pressByKeyboard, textOf } from "../support/page_controls.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import type { Tab } from "../drivers/tab.ts";

const site = useSite(FIXTURE);
const EXERCISE = "snippets/sample/exercise.py";
const SOLUTION = textOf("snippets/sample/solution.py");

async function check(cell: CellDriver, end: string): Promise<void> {
  await cell.button("Check").focus();
  await cell.button("Check").click();
  await cell.state(end);
}

/** The fold's title has the focus, and the fold is open and in view. */
async function isRead(tab: Tab, title: string): Promise<void> {
  await tab.waitFor((title) => {
    const summary = document.activeElement;
    const { top } = summary?.getBoundingClientRect() ?? new DOMRect();
    const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
    return (
      summary?.matches("details[open] > summary") &&
      summary.textContent.trim() === title &&
      top >= header &&
      top < innerHeight
    );
  }, title);
}

test("a failed check offers the hint, and an open hint the solution", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, EXERCISE);
  const [hint, solution] = [cell.button("Show the hint"), cell.button("Show the solution")];
  assert.equal(await hint.visible(), false);
  await check(cell, "failed");
  assert.match(await cell.output(), /^NO {2}load\(\) can write to it\.\n {4}It raised/);
  assert.equal(await cell.element.find(".cell-label").text(), "What Check found");
  await cell.says("Stuck? There is a hint.");
  assert.equal(await solution.visible(), false);
  await pressByKeyboard(tab, hint);
  await isRead(tab, "Hint");
  await solution.appears();
  assert.equal(await hint.visible(), false);
  await pressByKeyboard(tab, solution);
  await isRead(tab, "Solution");
  await solution.disappears();
});

test("the next failed check offers the solution, too", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, EXERCISE);
  await check(cell, "failed");
  await check(cell, "failed");
  await cell.says("Stuck? The solution is one click away.");
  assert.equal(await cell.button("Show the hint").visible(), true);
  assert.equal(await cell.button("Show the solution").visible(), true);
  await tab.find("summary", "Hint").click();
  await cell.button("Show the hint").disappears();
});

test("a run that fails is no failed check, and a fold opened by hand counts", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, EXERCISE);
  await cell.run();
  assert.equal(await cell.status(), "Failed with exit code 1.");
  assert.equal(await cell.button("Show the hint").visible(), false);
  await tab.find("summary", "Hint").click();
  await check(cell, "failed");
  await cell.button("Show the solution").appears();
  assert.equal(await cell.button("Show the hint").visible(), false);
});

test("a keyboard that presses Check is on Check again when it has ended", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, EXERCISE);
  await pressByKeyboard(tab, cell.button("Check"));
  await cell.button("Stop").waitFor(hasFocus);
  await cell.state("failed");
  await cell.button("Check").waitFor(hasFocus);
});

test("a pass is shown at the exercise and in the catalog, on later visits too", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, EXERCISE);
  const mark = cell.element.find(".passed");
  await check(cell, "failed");
  assert.equal(await mark.visible(), false);
  await cell.write(SOLUTION);
  await check(cell, "done");
  assert.equal(await mark.text(), "Passed");
  assert.equal(await cell.button("Show the hint").visible(), false);

  const card = tab.find('[data-check="snippets/sample/check.py"]');
  await tab.evaluate(() => void Object.assign(window, { sameDocument: true }));
  await tab.find(".md-tabs a", "Patterns").click();
  await tab.find("h1#patterns").appears();
  assert.equal(await card.text(), "Sample Passed");
  assert.equal(await tab.evaluate(() => "sameDocument" in window), true);
  await tab.find(".md-content a", "Sample").click();
  await tab.find("h1#sample").appears();
  assert.equal(await mark.text(), "Passed");

  await tab.goto("/patterns/");
  assert.equal(await card.text(), "Sample Passed");
  const names = await tab.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.startsWith("passed")),
  );
  assert.deepEqual(names, [["passed:snippets/sample/check.py", "1"]]);
});

const EXITS = [
  ["the program, when it is imported", "import sys\nsys.exit(0)\n"],
  ["the interpreter", "import os\nos._exit(0)\n"],
  ["the program, in a method", "class FakeTable:\n    def write(self, *a):\n        exit()\n"],
] as const;
for (const [what, answer] of EXITS) {
  test(`an answer that ends ${what} has not passed`, async () => {
    const tab = await site.reopen(SAMPLE);
    const cell = new CellDriver(tab, EXERCISE);
    await cell.write(answer);
    await check(cell, "failed");
    assert.match(await cell.status(), /^Not yet: /);
    assert.equal(await cell.element.find(".passed").visible(), false);
  });
}

test("an answer that came with a link earns no pass", async () => {
  const tab = await site.reopen(SAMPLE + (await fragment({ [EXERCISE]: SOLUTION })));
  const cell = new CellDriver(tab, EXERCISE);
  await cell.shows(SOLUTION);
  await check(cell, "done");
  assert.equal(await cell.status(), "Passed.");
  await tab.goto("/patterns/");
  await tab.find('[data-check="snippets/sample/check.py"]').appears();
  assert.equal(await tab.find(".passed").visible(), false);
});

test("who has passed nothing is shown no mark", async () => {
  const tab = await site.reopen("/patterns/");
  await tab.find('[data-check="snippets/sample/check.py"]').appears();
  assert.equal(await tab.find(".passed").visible(), false);
});

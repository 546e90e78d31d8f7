/** Check helps who fails, one step at a time, and remembers who passes. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  followInstantly,
  fragment,
  hasFocus,
  PageControls,
  pressByKeyboard,
  textOf,
} from "../support/page_controls.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { samples } from "../support/samples.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import type { Tab } from "../drivers/tab.ts";

const site = useSite(FIXTURE, { saveData: true });
const EXERCISE = "snippets/sample/exercise.py";
const AFTER = "snippets/sample/after.py";
const WRONG = textOf("snippets/sample/wrong_swaps_them.py");
const SOLUTION = textOf("snippets/sample/solution.py");
const NOT_KEPT = "The pass is not kept, because code that came with a link was in this check.";

/** No pass is shown, here or in the catalog. */
async function isNotKept(tab: Tab): Promise<void> {
  assert.equal(await tab.find(".passed").visible(), false);
  await tab.goto("/patterns/");
  await tab.find('[data-check="snippets/sample/check.py"]').appears();
  assert.equal(await tab.find(".passed").visible(), false);
}

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
  await cell.write(WRONG);
  await check(cell, "failed");
  assert.match(
    await cell.output(),
    /\nNO {2}It keeps each call as \(name, value\)\.\n {4}calls is/,
  );
  // A list, of which each finding is an item: what is wrong stands in it, too.
  const findings = await cell.element
    .find("[data-output] [role=list]")
    .evaluate((list) =>
      Array.from(list.querySelectorAll("[role=listitem]"), (item) => item.textContent),
    );
  assert.ok(findings.length > 1);
  assert.match(findings.at(-1) ?? "", /^NO {2}It keeps each call.*\n {4}calls is/);
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
  await cell.write(WRONG);
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
  assert.match(await cell.status(), /^Failed with exit code 1\. Python raised \w+Error\.$/);
  assert.equal(await cell.button("Show the hint").visible(), false);
  await tab.find("summary", "Hint").click();
  await cell.write(WRONG);
  await check(cell, "failed");
  await cell.button("Show the solution").appears();
  assert.equal(await cell.button("Show the hint").visible(), false);
});

test("an exercise that nobody has touched is told so, and that is no failed check", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, EXERCISE);
  for (let round = 0; round < 2; round++) {
    await check(cell, "failed");
    assert.match(await cell.status(), /^Nothing is changed yet: .*TODO.*checked\.$/);
  }
  assert.match(await cell.output(), /^NO {2}load\(\) can write to it\.\n {4}It raised/);
  assert.equal(await cell.button("Show the hint").visible(), false);
});

test("a file that does not run is named with its line, and is no failed check", async () => {
  const tab = await site.reopen(SAMPLE);
  const [cell, after] = [new CellDriver(tab, EXERCISE), new CellDriver(tab, AFTER)];
  for (const [file, broken, line] of [
    [cell, `${SOLUTION}\nprint(lod)`, /exercise\.py", line \d+, in <module>\n[^]*NameError: /],
    [cell, `${SOLUTION}\nif True print()`, /exercise\.py", line \d+\n[^]*SyntaxError: /],
    [after, "print('begun')\n1 / 0", /after\.py", line 2, in <module>\n[^]*ZeroDivisionError: /],
  ] as const) {
    await cell.write(SOLUTION);
    await file.write(broken);
    await check(cell, "failed");
    assert.match(await cell.output(), line);
    // The way from Check to the answer is no part of the answer.
    if (file === cell) assert.doesNotMatch(await cell.output(), /check(ing)?\.py/);
    assert.match(await cell.status(), /^Not checked, because a file did not run: /);
    assert.equal(await cell.button("Show the hint").visible(), false);
    assert.equal(await cell.element.find(".passed").visible(), false);
  }
});

test("an error in the answer is told with its line", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, EXERCISE);
  await cell.write("class FakeTable:\n    def write(self, *call):\n        calls.append(call)\n");
  await check(cell, "failed");
  assert.match(
    await cell.output(),
    /It raised NameError: name 'calls' is not defined, in line 3 of exercise\.py\./,
  );
  await cell.says("Not yet: ");
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
  await followInstantly(tab.find(".md-tabs a", "Patterns"));
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
for (const [what, answer] of samples(EXITS)) {
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
  assert.equal(await cell.status(), `Passed. ${NOT_KEPT}`);
  await isNotKept(tab);
});

/** Files of a link that decide what Check says, in the place of the page's. */
const FORGERIES = {
  "ends the check with its verdict": "import os\nprint('Passed.')\nos._exit(0)\n",
  "replaces the checks":
    "import snippets.checking as checking\nchecking.complaint = lambda *_: None\nload = None\n",
  "ends the check when Python ends":
    "import atexit, os\ndef end():\n    print('Passed.', flush=True)\n    os._exit(0)\n" +
    "atexit.register(end)\nload = None\n",
  "answers in the answer's place":
    "import sys, types\nload = lambda t, rows=2: t.write('rows', rows)\n" +
    "answer = types.ModuleType('snippets.sample.exercise')\n" +
    "class FakeTable:\n    def __init__(self): self.calls = []\n" +
    "    def write(self, *call): self.calls.append(call)\n" +
    "answer.FakeTable = FakeTable\nsys.modules[answer.__name__] = answer\n",
};
for (const [how, text] of samples(Object.entries(FORGERIES))) {
  test(`a link's file that ${how} forges no pass of another cell`, async () => {
    const tab = await site.reopen(SAMPLE + (await fragment({ [AFTER]: text })));
    await new CellDriver(tab, AFTER).shows(text);
    const cell = new CellDriver(tab, EXERCISE);
    await check(cell, "done");
    assert.equal(await cell.status(), `Passed. ${NOT_KEPT}`);
    assert.match(
      await cell.element.find(".cell-run-notice").text(),
      /^Code that came with a link is in this run: after\.py\./,
    );
    await isNotKept(tab);
  });
}

/** Forges a pass, most likely once the test has acted. If it is sooner, the pass is none, too. */
const SLOW = `import time\ntime.sleep(3)\nprint('Passed.', flush=True)\nimport os\nos._exit(0)\n`;
const WAYS: Record<string, (tab: Tab, other: CellDriver) => Promise<void>> = {
  "shows the original": async (_, other) => {
    await other.reveal();
    await other.button("Show the original").click();
    await other.shows(textOf(AFTER));
  },
  "removes the shared code": async (tab, other) => {
    await new PageControls(tab).button("Remove the shared code").click();
    await other.shows(textOf(AFTER));
  },
  "edits the shared code": async (_, other) => {
    await other.write(textOf(AFTER).trimEnd());
    await other.shows(textOf(AFTER));
  },
  "takes the link's code for an edit": async (tab, other) => {
    await other.edit();
    await tab.type("#");
  },
};
for (const [how, act] of samples(Object.entries(WAYS))) {
  test(`who ${how} while the check runs has not passed by the link's code`, async () => {
    const tab = await site.reopen(SAMPLE + (await fragment({ [AFTER]: SLOW })));
    const other = new CellDriver(tab, AFTER);
    await other.shows(SLOW);
    const cell = new CellDriver(tab, EXERCISE);
    await cell.button("Check").click();
    await cell.state("running", "done");
    await act(tab, other);
    await cell.state("done");
    await cell.says(NOT_KEPT);
    await isNotKept(tab);
  });
}

/** Opens the page with an answer of a link, and types a letter at its end. */
async function editLinkedAnswer(): Promise<{ tab: Tab; cell: CellDriver }> {
  const tab = await site.reopen(SAMPLE + (await fragment({ [EXERCISE]: SOLUTION })));
  const cell = new CellDriver(tab, EXERCISE);
  await cell.shows(SOLUTION);
  await cell.edit();
  await tab.press("Mod+End");
  await tab.type("#");
  return { tab, cell };
}

test("an edit of an answer that came with a link earns no pass until it is reset", async () => {
  const { tab, cell } = await editLinkedAnswer();
  await check(cell, "done");
  await cell.says(NOT_KEPT);
  await new PageControls(tab).button("Remove the shared code").click();
  await cell.button("Reset").click();
  await cell.shows(textOf(EXERCISE));
  await cell.write(SOLUTION);
  await check(cell, "done");
  assert.equal(await cell.status(), "Passed.");
  assert.equal(await cell.element.find(".passed").text(), "Passed");
});

test("an answer that came with a link earns no pass where undo has brought it back", async () => {
  const { tab, cell } = await editLinkedAnswer();
  const edited = SOLUTION.replace(/\n$/, "#\n");
  await cell.shows(edited);
  await cell.button("Reset").click();
  await cell.shows(textOf(EXERCISE));
  await cell.edit();
  await tab.press("Mod+z");
  await cell.shows(edited);
  await check(cell, "done");
  await cell.says(NOT_KEPT);
  await isNotKept(tab);
});

test("a reader's own answer passes beside shared code that is not in view", async () => {
  const tab = await site.reopen(SAMPLE + (await fragment({ [AFTER]: "raise SystemExit\n" })));
  const other = new CellDriver(tab, AFTER);
  await other.shows("raise SystemExit\n");
  await other.reveal();
  await other.button("Show the original").click();
  await other.shows(textOf(AFTER));
  const cell = new CellDriver(tab, EXERCISE);
  await cell.write(SOLUTION);
  await check(cell, "done");
  assert.equal(await cell.status(), "Passed.");
  assert.equal(await cell.element.find(".cell-run-notice").visible(), false);
  assert.equal(await cell.element.find(".passed").text(), "Passed");
});

test("who has passed nothing is shown no mark", async () => {
  const tab = await site.reopen("/patterns/");
  await tab.find('[data-check="snippets/sample/check.py"]').appears();
  assert.equal(await tab.find(".passed").visible(), false);
});

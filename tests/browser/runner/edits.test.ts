/** An output says of which code it is, an edit is marked, and no edit is lost. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE } from "../drivers/browser.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { fragment, textOf } from "../support/page_controls.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE, { saveData: true });
const BEFORE = "snippets/sample/before.py";
const AFTER = "snippets/sample/after.py";
const LINKED = "print('linked')\n";
/** Imports `after.py`. */
const SOLUTION = "snippets/sample/solution.py";
const RECORDED = "TypeError: OldTable.write() takes 2 positional arguments but 3 were given";

test("an output that is not of the code in view says so; Reset brings the page's back", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.outputIsOf("Output", false);
  const recorded = await cell.output();
  await cell.write("raise ValueError('mine')");
  const own = ["Output of the page’s own code, not of the code above", true] as const;
  await cell.outputIsOf(...own);
  await tab.reload();
  await cell.shows("raise ValueError('mine')\n");
  await cell.outputIsOf(...own);
  await cell.run();
  await cell.outputIsOf("Output of your run", false);
  await cell.edit();
  await tab.press("Mod+End");
  await tab.type("#");
  await cell.outputIsOf("Output of an earlier run, not of the code above", true);
  // What the editor's undo brings back is what has run.
  await tab.press("Mod+z");
  await cell.outputIsOf("Output of your run", false);
  await cell.button("Reset").click();
  await cell.shows(textOf(BEFORE));
  await cell.outputIsOf("Output", false);
  assert.equal(await cell.output(), recorded);
  assert.ok(recorded.includes(RECORDED));
  // Nothing has failed: the color of a failure would say something else.
  await cell.state("idle");
});

test("an edit that the browser has no room for is told so, as long as there is none", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write("kept = 1");
  await tab.evaluate(() => {
    for (let size = 2 ** 22, number = 0; size >= 1; number++)
      try {
        localStorage.setItem(`full${number}`, "x".repeat(size));
      } catch {
        size /= 2;
      }
  });
  await cell.write("lost = 1  # ".padEnd(2_000, "x"));
  await cell.says("has no room for this edit: a reload would lose it");
  await cell.button("Copy").click();
  await cell.says("Copied.");
  const longer = "lost = 2  # ".padEnd(2_000, "x");
  await cell.write(longer);
  await cell.says("Copied. Your browser has no room for this edit");
  await tab.type("yz");
  await cell.shows(`${longer}yz\n`);
  // Once, not at each key.
  assert.equal((await cell.status()).split("no room").length, 2);
  await cell.run();
  await cell.says("Done. Your browser has no room for this edit");
  // It runs, and can be taken back and brought back, as long as the page is open.
  await cell.button("Reset").click();
  await cell.shows(textOf(BEFORE));
  await cell.says("Undo reset brings your edit back. A reload would lose it");
  await cell.button("Undo reset").click();
  await cell.editor.waitFor((editor) => editor.textContent.startsWith("lost = 2"));
  await cell.says("Your edit is back. Your browser has no room for this edit");
  await tab.evaluate(() => localStorage.clear());
});

test("a reset during a run takes nothing from it", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write("print('begun', flush=True)\nwhile True: pass");
  await cell.button("Run").click();
  await cell.prints("begun");
  await cell.button("Reset").click();
  await cell.shows(textOf(BEFORE));
  await cell.outputIsOf("Output of an earlier run, not of the code above", true);
  await cell.button("Stop").click();
  await cell.state("stopped");
  assert.equal(await cell.output(), "begun\n");
});

test("a cell that imports an edited one says which, before and after its run", async () => {
  const tab = await site.reopen(SAMPLE);
  const [after, solution] = [new CellDriver(tab, AFTER), new CellDriver(tab, SOLUTION)];
  await after.write(textOf(AFTER).replace("is loaded", "was loaded"));
  await solution.outputIsOf(
    "Output of the page’s own code, before the code in after.py changed",
    true,
  );
  await solution.run();
  assert.match(await solution.output(), /row 1 was loaded/);
  await solution.outputIsOf("Output of your run, with changed code in after.py", false);
  await after.button("Reset").click();
  await solution.outputIsOf("Output of an earlier run, before the code in after.py changed", true);
});

test("the name of an edited file carries a mark as long as the edit is in view", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  const marks = () =>
    tab.evaluate(() =>
      Array.from(document.querySelectorAll(".cell-edited"), (mark) => [
        mark.closest<HTMLElement>("[data-cell]")?.dataset.cell,
        mark.textContent,
      ]),
    );
  assert.deepEqual(await marks(), []);
  await cell.write("print('mine')");
  assert.deepEqual(await marks(), [[BEFORE, "edited"]]);
  await tab.reload();
  await cell.editor.appears();
  assert.deepEqual(await marks(), [[BEFORE, "edited"]]);
  await cell.button("Reset").click();
  await cell.shows(textOf(BEFORE));
  assert.deepEqual(await marks(), []);
});

test("the editor's undo brings back what Reset has removed, after a keystroke, too", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write("print('dear to me')");
  await cell.button("Reset").click();
  await cell.shows(textOf(BEFORE));
  for (const visit of ["the same", "the next"]) {
    await cell.edit();
    await tab.press("Mod+Home");
    await tab.type("#");
    await cell.shows(`#${textOf(BEFORE)}`);
    await tab.press("Mod+z");
    await cell.shows(textOf(BEFORE));
    await tab.press("Mod+z");
    await cell.shows("print('dear to me')\n");
    assert.equal(await cell.button("Reset").visible(), true, visit);
    await cell.button("Reset").click();
    await cell.shows(textOf(BEFORE));
    await tab.reload();
    await cell.button("Undo reset").appears();
  }
});

// WebKit's driver never answers when it is to type into a second tab.
const skip = ENGINE === "webkit" && "WebKitWebDriver takes no input in a second tab";
test("two tabs show one edit, and the text that it replaces can be undone", { skip }, async () => {
  const here = await site.open(SAMPLE);
  const there = await here.newTab(SAMPLE);
  const [cell, other] = [new CellDriver(here, BEFORE), new CellDriver(there, BEFORE)];
  await here.show();
  await cell.write("print('here')");
  await there.show();
  await other.shows("print('here')\n");
  assert.equal(
    await other.status(),
    "You changed this file in another tab: this is what it has now.",
  );
  await other.outputIsOf("Output of the page’s own code, not of the code above", true);
  await other.write("print('there')");
  await here.show();
  await cell.shows("print('there')\n");
  await cell.edit();
  await here.press("Mod+z");
  await cell.shows("print('here')\n");
  await other.shows("print('here')\n");
  // A reset is followed, too, and can be undone in both.
  await cell.button("Reset").click();
  await there.show();
  await other.shows(textOf(BEFORE));
  await other.outputIsOf("Output", false);
  await other.button("Undo reset").click();
  await other.shows("print('here')\n");
  await cell.shows("print('here')\n");
});

test(
  "code beside an edit is not to be typed in, in whichever tab that came or went",
  { skip },
  async () => {
    const here = await site.open(SAMPLE + (await fragment({ [BEFORE]: LINKED })));
    const there = await here.newTab(SAMPLE);
    const [cell, other] = [new CellDriver(here, BEFORE), new CellDriver(there, BEFORE)];
    const type = async () => {
      await here.show();
      await cell.editor.focus();
      await here.press("Mod+Home");
      await here.type("#");
    };
    await cell.shows(LINKED);
    await there.show();
    await other.write("print('mine')");
    await cell.button("Show your edit").appears();
    await type();
    await cell.shows(LINKED);
    await cell.run();
    assert.equal(await cell.output(), "linked\n");
    await cell.button("Show the original").click();
    await cell.shows(textOf(BEFORE));
    await type();
    await cell.shows(textOf(BEFORE));
    await there.show();
    await other.button("Reset").click();
    await cell.button("Undo reset").appears();
    await type();
    await cell.shows(`#${textOf(BEFORE)}`);
  },
);

/** Reset takes an edit back, can be taken back itself, and needs no editor. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { hasFocus, pressByKeyboard, textOf } from "../support/page_controls.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE, { saveData: true });
const PATH = "snippets/sample/before.py";
const ORIGINAL = textOf(PATH);

test("Undo reset brings the edit back, and the keyboard stays in place", async () => {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, PATH);
  await cell.write("print('edit')");
  assert.equal(await cell.button("Undo reset").visible(), false);
  await pressByKeyboard(tab, cell.button("Reset"));
  await cell.shows(ORIGINAL);
  await cell.button("Undo reset").waitFor(hasFocus);
  assert.equal(await cell.button("Reset").visible(), false);
  assert.match(await cell.status(), /Undo reset brings your edit back/);
  await tab.press("Enter");
  await cell.shows("print('edit')\n");
  await cell.button("Reset").waitFor(hasFocus);
  assert.equal(await cell.status(), "Your edit is back.");
});

test("a button of a reset that is pressed twice at once acts once", async () => {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, PATH);
  await cell.write("print('edit')");
  const pressTwice = (name: string) =>
    cell.button(name).evaluate((button) => {
      (button as HTMLElement).click();
      (button as HTMLElement).click();
    });
  await pressTwice("Reset");
  await cell.shows(ORIGINAL);
  await pressTwice("Undo reset");
  await cell.shows("print('edit')\n");
  assert.equal(await cell.status(), "Your edit is back.");
});

test("an edit after a reset is the end of Undo reset", async () => {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, PATH);
  await cell.write("print('edit')");
  await cell.button("Reset").click();
  await cell.button("Undo reset").appears();
  await cell.write("print('another')");
  await cell.button("Undo reset").disappears();
  await cell.button("Reset").appears();
});

test("a reset can be undone after a reload", async () => {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, PATH);
  await cell.write("print('edit')");
  await cell.button("Reset").click();
  await cell.button("Undo reset").appears();
  await tab.reload();
  await cell.button("Undo reset").click();
  await cell.shows("print('edit')\n");
  await cell.run();
  assert.equal(await cell.output(), "edit\n");
});

for (const file of ["editor.js", "cell.js"]) {
  test(`an edit of an earlier visit can be reset though ${file} did not load`, async (t) => {
    t.after(() => {
      site.server.broken = null;
    });
    const tab = await site.open(SAMPLE);
    const cell = new CellDriver(tab, PATH);
    await cell.write("print('edit')");
    await cell.button("Reset").appears();
    site.server.broken = new RegExp(`/${file}$`);
    await tab.goto("/");
    await tab.goto(SAMPLE);
    await cell.says("did not load");
    assert.equal(await cell.editor.visible(), false);
    // The editor never loads here; what Reset itself needs does.
    if (file === "cell.js") site.server.broken = null;
    await cell.button("Reset").click();
    await cell.button("Reset").disappears();
    await cell.run();
    assert.match(await cell.output(), /row 1 is loaded/);
    assert.equal(await tab.evaluate((path) => localStorage.getItem(`edit:${path}`), PATH), null);
  });
}

test("a reset can be undone though the page's code has changed since", async () => {
  const stale = JSON.stringify({ original: "old", text: "edited" });
  const tab = await site.revisit(SAMPLE, { [`reset:${PATH}`]: stale });
  const cell = new CellDriver(tab, PATH);
  await cell.button("Undo reset").click();
  await cell.shows("edited\n");
  await cell.button("Undo reset").disappears();
});

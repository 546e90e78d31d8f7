/** The editor: indentation of pasted code, and a search that finds every line. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { hasFocus } from "../support/page_controls.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE, { saveData: true });
const BEFORE = "snippets/sample/before.py";
const LONG = Array.from({ length: 600 }, (_, at) => `value_${at} = ${at}`).join("\n");

test("what is typed below pasted tabs runs", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write("for n in range(2):\n\tif n:\n\t\tprint('pasted', n)");
  await tab.press("Enter");
  await tab.type("print('typed', n)");
  await tab.press("Enter");
  await tab.type("else:");
  await tab.press("Enter");
  await tab.type("print('else', n)");
  await cell.run();
  assert.equal(await cell.output(), "else 0\npasted 1\ntyped 1\n");
});

test("the search finds a line that is not drawn, and Escape leads back", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write(LONG);
  await tab.press("Mod+Home");
  const drawn = () => cell.editor.evaluate((editor) => editor.textContent.includes("value_333 ="));
  await cell.editor.waitFor((editor) => !editor.textContent.includes("value_333 ="));
  await tab.press("Mod+f");
  const field = cell.element.find(".cm-search input");
  await field.waitFor(hasFocus);
  await tab.type("value_333 =");
  await tab.press("Enter");
  const found = cell.element.find(".cm-searchMatch-selected");
  assert.equal(await found.text(), "value_333 =");
  assert.ok(await drawn());
  await tab.press("Escape");
  await cell.editor.waitFor(hasFocus);
  assert.equal(await cell.element.find(".cm-search").visible(), false);
});

test("Escape, then Tab leaves the editor with all of it selected, too", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write("print('selected')");
  await tab.press("Mod+a");
  await tab.press("Escape");
  await tab.press("Tab");
  assert.ok(await cell.button("Run").evaluate(hasFocus));
  assert.equal(await cell.editor.text(), "print('selected')");
});

/** The editor: indentation of pasted code, and a search that finds every line. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE } from "../drivers/browser.ts";
import { copiedBy, COPY_BUTTON } from "../support/clipboard.ts";
import { hasFocus, textOf } from "../support/page_controls.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE, { saveData: true });
const BEFORE = "snippets/sample/before.py";
const skip = ENGINE !== "chromium" && "no other engine can be told to print";
const LONG = Array.from({ length: 600 }, (_, at) => `value_${at} = ${at}`).join("\n");

/** Where the first letter of an element's text is, in whole pixels. Runs in the page. */
function textStart(element: Element): { left: number; top: number } {
  const range = document.createRange();
  const letters = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  if (letters) range.setStart(letters, 0);
  if (letters) range.setEnd(letters, 1);
  const { left, top } = range.getBoundingClientRect();
  return { left: Math.round(left), top: Math.round(top + scrollY) };
}

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

test("brackets and quotes come in pairs, and a closing one is typed over", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write("#");
  await tab.press("Enter");
  await tab.type("print([");
  await cell.shows("#\nprint([])\n");
  await tab.type("'a'])");
  await cell.shows("#\nprint(['a'])\n");
});

test("a quotation mark in front of a docstring comes alone, and one in front of code in a pair", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write('"""A docstring."""');
  await tab.press("Home");
  await tab.type('"');
  await cell.shows('""""A docstring."""\n');
  await tab.type('""');
  await cell.shows('""""""A docstring."""\n');
  // One that the editor has added is moved over, as ever.
  await cell.write("print()");
  await tab.press("ArrowLeft");
  await tab.type('"a');
  await cell.shows('print("a")\n');
  await tab.type('"');
  await cell.shows('print("a")\n');
});

test("names of the file are proposed: Tab takes one, Enter ends the line", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  const proposed = cell.element.find(".cm-tooltip-autocomplete li[aria-selected]");
  await cell.write("learning_rate = 0.1\nprint()");
  await tab.press("ArrowLeft");
  await tab.type("lea");
  await proposed.appears();
  assert.equal(await proposed.text(), "learning_rate");
  await tab.press("Tab");
  await cell.shows("learning_rate = 0.1\nprint(learning_rate)\n");
  await tab.press("End");
  await tab.press("Enter");
  await tab.type("lea");
  await proposed.appears();
  await tab.press("Enter");
  await cell.shows("learning_rate = 0.1\nprint(learning_rate)\nlea\n\n");
  // Escape closes the list, and then leaves the editor as it always does.
  await tab.type("lea");
  await proposed.appears();
  await tab.press("Escape");
  await proposed.disappears();
  await tab.press("Tab");
  assert.equal(await cell.editor.evaluate(hasFocus), false);
});

test(
  "on paper the editor shows all of each line, and no page cuts its end off",
  { skip },
  async () => {
    const tab = await site.open(SAMPLE);
    const cell = new CellDriver(tab, BEFORE);
    await cell.write(`x = "${"words ".repeat(100)}"\ny = "${"z".repeat(500)}"`);
    await tab.emulate({ media: "print" });
    const told = await cell.element.find(".cm-scroller").evaluate((scroller) => {
      const { right } = document.documentElement.getBoundingClientRect();
      const beyond = [...scroller.querySelectorAll(".cm-line")].filter(
        (line) => line.getBoundingClientRect().right > right || line.scrollWidth > line.clientWidth,
      );
      // A box that scrolls keeps its height, where pages that end in it need more.
      return [getComputedStyle(scroller).overflow, beyond.length];
    });
    await tab.emulate({});
    assert.deepEqual(told, ["visible", 0]);
  },
);

test("lines have numbers in the same place in listing and editor, and nobody copies them", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  const lines = textOf(BEFORE).trimEnd().split("\n").length;
  const numbers = await cell.element.find("pre").evaluate((pre) => ({
    named: (pre as HTMLElement).dataset.numbers?.split("\n").length,
    // Firefox names the attribute here, and Chromium what is in it.
    shown: /attr|28/.test(getComputedStyle(pre, "::before").content),
  }));
  assert.deepEqual(numbers, { named: lines, shown: true });
  assert.equal(await copiedBy(tab, cell.element.find(COPY_BUTTON)), textOf(BEFORE).trimEnd());
  const listing = await cell.element.find("pre > code").evaluate(textStart);
  await cell.edit();
  assert.deepEqual(await cell.element.find(".cm-line").evaluate(textStart), listing);
  const last = cell.element.find(".cm-lineNumbers .cm-gutterElement:last-child");
  assert.equal(await last.text(), `${lines}`);
});

test("Copy takes the edit, where the listing's own button is hidden", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  // The listing's own button has the same name.
  const copy = cell.element.find("[data-action=copy]");
  assert.equal(await copy.visible(), false);
  await cell.write("print('mine')");
  await tab.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: {
        writeText: (text: string) => {
          Object.assign(window, { copied: text });
          return Promise.resolve();
        },
      },
    });
  });
  await copy.click();
  await cell.says("Copied.");
  assert.equal(
    await tab.evaluate(() => (window as unknown as { copied: string }).copied),
    "print('mine')\n",
  );
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

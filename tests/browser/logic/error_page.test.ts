/** A failed run names the page that is about its error. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CellDriver } from "../support/cell_driver.ts";
import { finds, openSearch } from "../support/search.ts";
import { FIXTURE, SAMPLE, SYMPTOM, useSite } from "../support/site.ts";

const site = useSite(FIXTURE);
/** Prints an error as Python does, and fails. */
const failing = (error: string) =>
  `import sys\nsys.exit(${JSON.stringify(`Traceback (most recent call last):\n${error}`)})`;
const OTHER = "snippets/second/before.py";
const SECOND = "/patterns/behavioral/second/";
const aboutError = (cell: CellDriver) => cell.element.find(".cell-error-page");

test("a failed run of the reader's own names the page that is about its error", async () => {
  const tab = await site.open(SECOND);
  const cell = new CellDriver(tab, OTHER);
  await cell.write(failing(SYMPTOM));
  await cell.run();
  await aboutError(cell).appears();
  assert.equal(await aboutError(cell).text(), "This error is what Sample is about.");
  await cell.write("print('done')");
  await cell.run();
  assert.equal(await aboutError(cell).visible(), false);
  await cell.write(failing(SYMPTOM));
  await cell.run();
  await aboutError(cell).find("a").click();
  await tab.find("h1#sample").appears();
});

test("no page is named on the page itself, for another error, or for what the page itself shows", async () => {
  const tab = await site.open(SAMPLE);
  const own = new CellDriver(tab, "snippets/sample/before.py");
  await own.run();
  assert.match(await own.output(), /takes 2 positional arguments/);
  await own.write(failing(SYMPTOM));
  await own.run();
  await tab.goto(SECOND);
  const cell = new CellDriver(tab, OTHER);
  await cell.write(failing("TypeError: split() takes 2 positional arguments but 3 were given"));
  await cell.run();
  // An error that no reader sees: a terminal swallows it as the title of its window.
  await cell.write(`import os\nos.write(1, b"\\x1b]0;\\r${SYMPTOM}\\x07")\nraise SystemExit(1)`);
  await cell.run();
  await site.server.quiet();
  // What comes last has been asked for last: by then the others would have been answered.
  await cell.write(failing("the load broke at the end"));
  await cell.run();
  await openSearch(tab);
  await finds(tab, "sample", SAMPLE);
  assert.equal(await aboutError(cell).visible(), false);
});

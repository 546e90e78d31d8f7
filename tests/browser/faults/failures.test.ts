/** Programs that fail, never end or flood, and a runtime that does not load. */

import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { CellDriver } from "../support/cell_driver.ts";
import { loadedScripts } from "../support/loaded_scripts.ts";
import { samples } from "../support/samples.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE);
const BEFORE = "snippets/sample/before.py";

async function runProgram(code: string): Promise<CellDriver> {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write(code);
  await cell.run();
  return cell;
}

/** Has the server fail for files until the test is over. */
function breakFiles(t: TestContext, files: RegExp): void {
  site.server.broken = files;
  t.after(() => {
    site.server.broken = null;
  });
}

test("an endless loop streams its output, stops, and the next run works", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write("print('on')\nwhile True: pass");
  await cell.button("Run").click();
  await cell.prints("on\n");
  await cell.state("running");
  await cell.button("Stop").click();
  await cell.state("stopped");
  assert.equal(await cell.status(), "Stopped");
  assert.equal(await cell.output(), "on\n");
  await cell.write("print('again')");
  await cell.run();
  assert.equal(await cell.output(), "again\n");
});

test("Stop works while Python is still loading", async () => {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.button("Run").click();
  await cell.state("loading");
  await cell.button("Stop").click();
  await cell.state("stopped");
  await cell.run();
  assert.match(await cell.output(), /is loaded/);
});

test("a syntax error is shown and its line is marked", async () => {
  const cell = await runProgram("x = 1\ndef broken(:\n    pass");
  assert.match(await cell.output(), /File "snippets\/sample\/before\.py", line 2\n/);
  assert.match(await cell.output(), /SyntaxError/);
  assert.equal(await cell.markedLine(), "def broken(:");
});

test("a line of the page's code is marked in its listing, for which no editor is loaded", async () => {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.run();
  const listed = cell.element.find("pre > code .cell-error");
  assert.match(await listed.text(), /table\.write\("rows", rows\)/);
  assert.deepEqual(await loadedScripts(tab, /^(cell|editor)\.js$/), ["cell.js"]);
  // The reader who goes on to edit finds the mark there, too.
  await cell.edit();
  const edited = cell.editor.find(".cm-line.cell-error");
  assert.equal(await edited.text(), await cell.markedLine());
  await cell.run();
});

test("an exception shows the reader's frames only and marks the line", async () => {
  const cell = await runProgram("import json\n\ndef load():\n    json.loads('{')\n\nload()");
  const output = await cell.output();
  assert.match(output, /line 6, in <module>\n[\s\S]*line 4, in load\n/);
  assert.match(output, /JSONDecodeError: .*\n$/);
  assert.doesNotMatch(output, /runpy|harness|<exec>|lib\/python|\/project/);
  assert.equal(await cell.markedLine(), "    json.loads('{')");
});

test("sys.exit(3) ends the run with its exit code and no traceback", async () => {
  const cell = await runProgram("import sys\nprint('leaving')\nsys.exit(3)");
  assert.equal(await cell.output(), "leaving\n");
  assert.equal(await cell.status(), "Failed with exit code 3.");
});

test("10 MB of prints are cut with a notice, and the page stays alive", async () => {
  const cell = await runProgram("for n in range(100_000):\n    print('x' * 99)\n");
  const output = await cell.output();
  assert.equal(output.length, 100_000);
  assert.match(
    await cell.status(),
    /^Done\. Output is cut at 100,000 characters; the program went on\.$/,
  );
  await cell.write("print('next')");
  await cell.run();
  assert.equal(await cell.output(), "next\n");
});

test("a bar of progress that never ends is cut with a notice, too", async () => {
  const cell = await runProgram("for n in range(100_000):\n    print(f'\\r{n:20}', end='')\n");
  assert.match(await cell.output(), /^ +\d+$/);
  assert.match(await cell.status(), /^Done\. Output is cut at 1,000,000 characters; /);
});

test("an error after a flood is shown, and in sight", async () => {
  const cell = await runProgram("print('x\\n' * 100_000)\nraise ValueError('at the end')");
  assert.match(await cell.output(), /ValueError: at the end\n$/);
  const below = await cell.element
    .find("[data-output]")
    .evaluate((pre) => pre.scrollHeight - pre.scrollTop - pre.clientHeight);
  assert.ok(below <= 1, `${below} pixels of output are below the fold`);
});

test("output is text, not HTML", async () => {
  const cell = await runProgram("print('<img src=x onerror=alert(1)><b>bold</b>')");
  assert.equal(await cell.output(), "<img src=x onerror=alert(1)><b>bold</b>\n");
  assert.equal(await cell.element.find("[data-output] b").visible(), false);
});

for (const file of samples(["worker.js", "pyodide.js", "python.wasm.bin"])) {
  test(`${file} missing: a message, and Try again works`, async (t) => {
    breakFiles(t, new RegExp(`/${file.replaceAll(".", "\\.")}$`));
    const tab = await site.open(SAMPLE);
    const cell = new CellDriver(tab, BEFORE);
    await cell.write("print('fixed')");
    await cell.button("Run").click();
    await cell.state("failed");
    const status = await cell.status();
    assert.match(status, /^Python did not load: /);
    assert.ok(status.includes(file), status);
    site.server.broken = null;
    await cell.button("Try again").click();
    await cell.state("done");
    assert.equal(await cell.output(), "fixed\n");
  });
}

for (const file of samples(["cell.js", "editor.js"])) {
  test(`${file} missing: a message, and the next press works`, async (t) => {
    breakFiles(t, new RegExp(`/${file}$`));
    const tab = await site.open(SAMPLE);
    const cell = new CellDriver(tab, BEFORE);
    await cell.button("Edit").click();
    await cell.says("did not load");
    site.server.broken = null;
    await cell.button("Edit").click();
    await cell.editor.appears();
  });
}

for (const [file, message] of samples([
  ["recorder_files.js", "What watches a run did not load."],
  ["watch.js", "What draws the run did not load."],
] as const))
  test(`${file} missing: a message, and the next press works`, async (t) => {
    breakFiles(t, new RegExp(`/${file}$`));
    const tab = await site.open(SAMPLE);
    const cell = new CellDriver(tab, BEFORE);
    await cell.button("Watch").click();
    await cell.says(message);
    await cell.state("failed");
    site.server.broken = null;
    await cell.button("Watch").click();
    await cell.element.find(".cell-watch").appears();
  });

test("watch_both.js missing: a message, and the next press works", async (t) => {
  // What it takes the renderer from comes at the second attempt, under another address.
  breakFiles(t, /\/watch(_both)?\.js$/);
  const tab = await site.open(SAMPLE);
  const both = tab.find("figure.watch button", "Watch both");
  const status = tab.find("figure.watch [role=status]");
  const says = (words: string) =>
    status.waitFor((status, words) => status.textContent.includes(words), words);
  await both.click();
  await says("before.py could not be watched");
  site.server.broken = /\/watch_both\.js$/;
  await both.click();
  await says("What compares the runs did not load.");
  site.server.broken = null;
  await both.click();
  await says("as it has run now");
});

test("progress is shown in bytes while Python loads", async () => {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.element.evaluate((element) => {
    const texts: string[] = [];
    const status = element.querySelector(".cell-status");
    new MutationObserver(() => texts.push(status?.textContent ?? "")).observe(element, {
      subtree: true,
      childList: true,
      attributes: true,
    });
    Object.assign(window, { texts });
  });
  await cell.run();
  const texts = await tab.evaluate(() => (window as unknown as { texts: string[] }).texts);
  assert.ok(
    texts.some((text) => /^Loading Python 3\.14: \d+\.\d of \d+\.\d MB$/.test(text)),
    texts.join("\n"),
  );
  assert.ok(
    texts.some((text) => text.startsWith("Starting Python")),
    texts.join("\n"),
  );
});

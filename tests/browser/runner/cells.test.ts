/** Cells run, with the reader's edits, each in an interpreter of its own. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ENGINE } from "../drivers/browser.ts";
import { imageKept } from "../support/kept_image.ts";
import { hasFocus } from "../support/page_controls.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { collapse, FIXTURE_PAGES } from "../support/cells.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import { workerThreads } from "../drivers/webkit_threads.ts";

const site = useSite(FIXTURE);

test("every cell of the fixture prints the recorded output", async (t) => {
  for (const { url, cells } of FIXTURE_PAGES) {
    const tab = await site.reopen(url);
    for (const recorded of cells.filter(({ run }) => run)) {
      await t.test(recorded.path, async () => {
        const cell = new CellDriver(tab, recorded.path);
        assert.equal(await cell.output(), recorded.output);
        await cell.run();
        assert.equal(collapse(await cell.output()), recorded.output);
        const ended = recorded.exit ? `Failed with exit code ${recorded.exit}.` : "Done.";
        const error = /^(\w+Error): .*\s*$/m.exec(recorded.exit === 1 ? recorded.output : "");
        const raised = error ? ` Python raised ${error[1] ?? ""}.` : "";
        assert.equal(await cell.status(), ended + raised);
      });
    }
  }
});

test("an edit runs, and Reset takes it back", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  const original = await cell.original();
  assert.equal(await cell.button("Reset").visible(), false);
  await cell.write("print(6 * 7)");
  await cell.run();
  assert.equal(await cell.output(), "42\n");
  await cell.button("Reset").click();
  await cell.button("Reset").disappears();
  const text = await cell.editor.evaluate((editor) => {
    const lines = [...editor.querySelectorAll(".cm-line")];
    return lines.map((line) => line.textContent).join("\n");
  });
  assert.equal(`${text}\n`, original);
});

test("an edit survives a reload and instant navigation, until it is reset", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  await cell.write("print('kept')");
  await tab.reload();
  await cell.editor.appears();
  assert.equal(await cell.editor.text(), "print('kept')");
  await tab.find(".md-tabs a", "Patterns").click();
  await tab.find("h1#patterns").appears();
  await tab.back();
  await cell.editor.appears();
  await cell.run();
  assert.equal(await cell.output(), "kept\n");
  await cell.button("Reset").click();
  await cell.button("Reset").disappears();
  await tab.reload();
  await cell.button("Run").appears();
  assert.equal(await cell.button("Reset").visible(), false);
  assert.equal(await cell.button("Edit").visible(), true);
});

test("an edit of code that has changed since is out of view, and a button brings it back", async () => {
  const path = "snippets/sample/before.py";
  const stale = JSON.stringify({ original: "old", text: "edited" });
  const tab = await site.revisit(SAMPLE, { [`edit:${path}`]: stale });
  const cell = new CellDriver(tab, path);
  await cell.says("has changed since you edited it");
  assert.equal(await cell.button("Reset").visible(), false);
  await cell.button("Undo reset").click();
  await cell.shows("edited\n");
  await tab.reload();
  await cell.shows("edited\n");
});

test("Ctrl+Enter runs, undo undoes, Tab indents, Escape then Tab leaves", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/limits.py");
  await cell.write("if True:");
  await tab.press("Enter");
  await tab.type("print('indented')");
  await tab.press("Mod+Enter");
  await cell.state("done");
  assert.equal(await cell.output(), "indented\n");
  await tab.press("Mod+z");
  assert.doesNotMatch(await cell.editor.text(), /indented/);
  await tab.press("Tab");
  assert.ok(await cell.editor.evaluate((element) => element.contains(document.activeElement)));
  await tab.press("Escape");
  await tab.press("Tab");
  assert.ok(await cell.button("Run").evaluate(hasFocus));
});

test("a cell that imports another sees the reader's edit of it", async () => {
  const tab = await site.reopen(SAMPLE);
  const after = new CellDriver(tab, "snippets/sample/after.py");
  await after.write("def load(table):\n    print('edited load')\n");
  const solution = new CellDriver(tab, "snippets/sample/solution.py");
  await solution.run();
  assert.equal(await solution.output(), "edited load\n[]\n");
});

test("nothing below an editor moves when the focus comes or goes: a press there is a click", async () => {
  const tab = await site.reopen(SAMPLE);
  const after = new CellDriver(tab, "snippets/sample/after.py");
  const below = new CellDriver(tab, "snippets/sample/limits.py").element;
  const top = () => below.evaluate((cell) => cell.getBoundingClientRect().top + scrollY);
  await after.edit();
  const focused = await top();
  await tab.evaluate(() => (document.activeElement as HTMLElement).blur());
  assert.equal(await top(), focused);
});

const skip = ENGINE !== "webkit" && "other engines end a worker's thread whatever it does";
test("Stop ends the thread of a loop, too", { skip }, async () => {
  const tab = await site.open(SAMPLE);
  const before = workerThreads();
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  await cell.write("print('in the loop')\nwhile True:\n    pass");
  await cell.button("Run").click();
  await cell.prints("in the loop");
  await cell.button("Stop").click();
  await cell.state("stopped");
  await imageKept(tab);
  // The one on standby is left; while it takes another's place the number says nothing.
  for (let seen = 0; seen < 5;) {
    await sleep(200);
    seen = workerThreads() === before + 1 ? seen + 1 : 0;
  }
});

test("no run leaks into the next", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  await cell.write(
    "import builtins, sys\nbuiltins.leak = 1\nsys.leak = 1\nopen('leak', 'w').close()",
  );
  await cell.run();
  await cell.write(
    "import builtins, os, sys\nprint(hasattr(builtins, 'leak'), hasattr(sys, 'leak'), os.path.exists('leak'))",
  );
  await cell.run();
  assert.equal(await cell.output(), "False False False\n");
});

test("Check refuses the starter in words and passes the solution", async () => {
  const tab = await site.reopen(SAMPLE);
  const exercise = new CellDriver(tab, "snippets/sample/exercise.py");
  await exercise.button("Check").click();
  await exercise.state("failed");
  assert.match(await exercise.output(), /^NO {2}load\(\) can write to it\./);
  const solution = new CellDriver(tab, "snippets/sample/solution.py");
  await exercise.write(await solution.original());
  await exercise.button("Check").click();
  await exercise.state("done");
  assert.match(await exercise.output(), /\nPassed\.\n$/);
  assert.equal(await exercise.status(), "Passed.");
});

test("the standard library is there, the parts that few programs need too", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  const modules = "csv ctypes decimal hashlib html.parser sqlite3 tomllib unittest zoneinfo";
  await cell.write(`import importlib
for name in "${modules}".split():
    print(importlib.import_module(name).__name__)`);
  await cell.run();
  assert.equal(await cell.output(), `${modules.replaceAll(" ", "\n")}\n`);
});

test("asyncio.run and time.sleep work", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  await cell.write(
    "import asyncio, time\nasync def main():\n    await asyncio.sleep(0.01)\n    print('slept')\ntime.sleep(0.01)\nasyncio.run(main())",
  );
  await cell.run();
  assert.equal(await cell.output(), "slept\n");
});

test("a listing is colored once it is near, and before the page goes to paper", async () => {
  const tab = await site.reopen(SAMPLE);
  const plain = () =>
    tab.evaluate(() =>
      Array.from(
        document.querySelectorAll("[data-cell] pre > code"),
        (code) => code.querySelector("span") === null,
      ),
    );
  const [first, ...others] = await plain();
  assert.equal(first, false);
  assert.ok(others.at(-1), "the last listing is far below the window");
  const words = await tab.find("article").text();
  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.ok((await plain()).every((isPlain) => !isPlain));
  assert.equal(await tab.find("article").text(), words);
});

test("the editor colors code as the page does", async () => {
  const tab = await site.reopen(SAMPLE);
  for (const name of ["before", "limits", "exercise"]) {
    const cell = new CellDriver(tab, `snippets/sample/${name}.py`);
    await cell.reveal();
    const code = cell.element.find("pre > code");
    await code.waitFor((code) => {
      code.scrollIntoView();
      return code.querySelector("span");
    });
    await cell.edit();
    // A slow machine colors a part at a time.
    await cell.element.waitFor((element) => {
      /** Each character that is not a space, with its color. */
      const colored = (selector: string) => {
        const found: string[] = [];
        const root = element.querySelector(selector) ?? element;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { color } = getComputedStyle(walker.currentNode.parentElement as Element);
          const text = (walker.currentNode.textContent ?? "").replace(/\s/g, "");
          for (const character of text) found.push(`${character} ${color}`);
        }
        return found;
      };
      const editor = colored(".cm-content");
      const differing = colored(".highlight pre code")
        .map((listed, index) => `${listed} is ${String(editor[index])}`)
        .filter((text) => !/^(.+) is \1$/.test(text));
      if (differing.length > 0) throw new Error(differing.join(", "));
      return true;
    });
  }
});

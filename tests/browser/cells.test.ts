/** Every cell of every page runs in the browser and prints what the page shows. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CellDriver, collapse, PROTOCOL, useSite } from "./site.ts";

const site = useSite();

async function pagesWithCells(): Promise<string[]> {
  const sitemap = await (await fetch(`${site.server.origin}/sitemap.xml`)).text();
  const paths = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, url]) => new URL(url ?? "").pathname,
  );
  const found = [];
  for (const path of paths) {
    const html = await (await fetch(site.server.origin + path)).text();
    if (html.includes("data-cell=")) found.push(path);
  }
  return found;
}

test("every cell of every page prints the recorded output", async (t) => {
  const paths = await pagesWithCells();
  assert.ok(paths.includes(PROTOCOL), `no cells found on ${PROTOCOL}`);
  for (const path of paths) {
    const page = await site.open(path);
    const cells = await page.locator("[data-cell]").all();
    for (const element of cells) {
      const name = (await element.getAttribute("data-cell")) ?? "";
      await t.test(`${path} ${name}`, async () => {
        const cell = new CellDriver(page, name);
        const recorded = await cell.output();
        const exit = await element.locator("[data-output]").getAttribute("data-exit");
        await cell.run();
        assert.equal(collapse(await cell.output()), recorded);
        const ended = exit ? `Failed with exit code ${exit}.` : "Done.";
        assert.equal(await cell.status(), ended);
      });
    }
  }
});

test("an edit runs, and Reset takes it back", async () => {
  const page = await site.open(PROTOCOL);
  const cell = new CellDriver(page, "snippets/protocol/before.py");
  const original = await cell.element.locator("pre code").first().textContent();
  assert.equal(await cell.button("Reset").isVisible(), false);
  await cell.write("print(6 * 7)");
  await cell.run();
  assert.equal(await cell.output(), "42\n");
  await cell.button("Reset").click();
  await cell.button("Reset").waitFor({ state: "hidden" });
  const text = await cell.element.getByRole("textbox").evaluate((editor) => {
    const lines = [...editor.querySelectorAll(".cm-line")];
    return lines.map((line) => line.textContent).join("\n");
  });
  assert.equal(`${text}\n`, original);
});

test("an edit survives a reload and instant navigation, until it is reset", async () => {
  const page = await site.open(PROTOCOL);
  const cell = new CellDriver(page, "snippets/protocol/before.py");
  const editor = cell.element.getByRole("textbox");
  await cell.write("print('kept')");
  await page.reload();
  await editor.waitFor();
  assert.equal(await editor.textContent(), "print('kept')");
  await page.locator(".md-tabs").getByRole("link", { name: "Patterns" }).click();
  await page.getByRole("heading", { name: "Patterns", level: 1 }).waitFor();
  await page.goBack();
  await editor.waitFor();
  await cell.run();
  assert.equal(await cell.output(), "kept\n");
  await cell.button("Reset").click();
  await cell.button("Reset").waitFor({ state: "hidden" });
  await page.reload();
  await cell.button("Run").waitFor();
  assert.equal(await cell.button("Reset").isVisible(), false);
  assert.equal(await cell.button("Edit").isVisible(), true);
});

test("an edit of code that has changed since is dropped, and the page says so", async () => {
  const page = await site.open(PROTOCOL);
  const path = "snippets/protocol/before.py";
  await page.evaluate((path) => {
    localStorage.setItem(`edit:${path}`, JSON.stringify({ original: "old", text: "edited" }));
  }, path);
  await page.reload();
  const cell = new CellDriver(page, path);
  await cell.element.getByText("has changed since you edited it").waitFor();
  assert.equal(await cell.button("Reset").isVisible(), false);
  assert.equal(await page.evaluate((path) => localStorage.getItem(`edit:${path}`), path), null);
});

test("Ctrl+Enter runs, undo undoes, Tab indents, Escape then Tab leaves", async () => {
  const page = await site.open(PROTOCOL);
  const cell = new CellDriver(page, "snippets/protocol/limits.py");
  await cell.write("if True:");
  await page.keyboard.press("Enter");
  await page.keyboard.type("print('indented')");
  await page.keyboard.press("ControlOrMeta+Enter");
  await cell.state("done");
  assert.equal(await cell.output(), "indented\n");
  const editor = cell.element.getByRole("textbox");
  await page.keyboard.press("ControlOrMeta+z");
  assert.doesNotMatch((await editor.textContent()) ?? "", /indented/);
  await page.keyboard.press("Tab");
  assert.ok(await editor.evaluate((element) => element.contains(document.activeElement)));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.ok(await cell.button("Run").evaluate((button) => button === document.activeElement));
});

test("a cell that imports another sees the reader's edit of it", async () => {
  const page = await site.open(PROTOCOL);
  const after = new CellDriver(page, "snippets/protocol/after.py");
  await after.write("def train(tracker):\n    print('edited train')\n");
  const solution = new CellDriver(page, "snippets/protocol/solution.py");
  await solution.run();
  assert.equal(await solution.output(), "edited train\n[]\n");
});

test("no run leaks into the next", async () => {
  const page = await site.open(PROTOCOL);
  const cell = new CellDriver(page, "snippets/protocol/before.py");
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
  const page = await site.open(PROTOCOL);
  const exercise = new CellDriver(page, "snippets/protocol/exercise.py");
  await exercise.button("Check").click();
  await exercise.state("failed");
  assert.match(await exercise.output(), /^no {2}train\(\) can log to it\./);
  const solution = page.locator('[data-cell="snippets/protocol/solution.py"] pre code').first();
  await exercise.write((await solution.textContent()) ?? "");
  await exercise.button("Check").click();
  await exercise.state("done");
  assert.match(await exercise.output(), /\nPassed\.\n$/);
  assert.equal(await exercise.status(), "Passed.");
});

test("asyncio.run and time.sleep work", async () => {
  const page = await site.open(PROTOCOL);
  const cell = new CellDriver(page, "snippets/protocol/before.py");
  await cell.write(
    "import asyncio, time\nasync def main():\n    await asyncio.sleep(0.01)\n    print('slept')\ntime.sleep(0.01)\nasyncio.run(main())",
  );
  await cell.run();
  assert.equal(await cell.output(), "slept\n");
});

test("the editor colours code as the page does", async () => {
  const page = await site.open(PROTOCOL);
  for (const name of ["before", "limits", "exercise"]) {
    const cell = new CellDriver(page, `snippets/protocol/${name}.py`);
    /** Each character that is not a space, with its colour. */
    const coloured = (selector: string) =>
      cell.element.locator(selector).evaluate((root) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) {
          const { color } = getComputedStyle(walker.currentNode.parentElement as Element);
          const text = (walker.currentNode.textContent ?? "").replace(/\s/g, "");
          for (let at = 0; at < text.length; at++) found.push(`${text.charAt(at)} ${color}`);
        }
        return found;
      });
    const listing = await coloured(".highlight pre code");
    await cell.button("Edit").click();
    await cell.element.getByRole("textbox").waitFor();
    const editor = await coloured(".cm-content");
    const differing = listing.filter((character, index) => character !== editor[index]);
    assert.equal(editor.length, listing.length);
    assert.deepEqual(differing, [], `${name}.py`);
  }
});

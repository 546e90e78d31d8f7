/** axe finds nothing to complain of in what this project writes, the content of a page. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { AxeResults } from "axe-core";
import { fragment, PageControls, textOf } from "../support/page_controls.ts";
import { CellDriver, PROTOCOL, useSite } from "../support/site.ts";
import type { Tab } from "../drivers/tab.ts";

const site = useSite();
/** The theme's own navigation marks come without names. */
const OURS = { include: [".md-content"], exclude: [".md-tags", ".md-code__nav"] };
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

/** Names each violation and the first elements it is about. */
async function violations(tab: Tab): Promise<string[]> {
  const run = `(() => { ${AXE}; return axe.run(${JSON.stringify(OURS)}) })()`;
  const results = (await tab.run(run)) as AxeResults;
  return results.violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.html);
    return `${id}: ${places.join(" | ")}`;
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`no violations, ${colorScheme}`, async (t) => {
    for (const path of await site.paths()) {
      // What the reference is made of is mkdocstrings' own.
      if (path.startsWith("/reference/")) continue;
      await t.test(path, async () => {
        const tab = await site.open(path, { colorScheme });
        const dark = await tab.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
        assert.equal(dark, colorScheme === "dark");
        assert.deepEqual(await violations(tab), []);
      });
    }
    await t.test("after a failed run, editor open", async () => {
      const tab = await site.open(PROTOCOL, { colorScheme });
      const cell = new CellDriver(tab, "snippets/protocol/before.py");
      await cell.run();
      await cell.markedLine();
      assert.deepEqual(await violations(tab), []);
    });
    await t.test("after a failed check, and after one that passed", async () => {
      const tab = await site.open(PROTOCOL, { colorScheme });
      const cell = new CellDriver(tab, "snippets/protocol/exercise.py");
      await cell.button("Check").click();
      await cell.button("Show the hint").appears();
      assert.deepEqual(await violations(tab), []);
      await cell.write(textOf("snippets/protocol/solution.py"));
      await cell.button("Check").click();
      await cell.element.find(".passed").appears();
      assert.deepEqual(await violations(tab), []);
      await tab.goto("/patterns/");
      await tab.find(".passed").appears();
      assert.deepEqual(await violations(tab), []);
    });
    await t.test("with code from a link, and a link to copy", async () => {
      const path = "snippets/protocol/before.py";
      const text = "print('from a link')\n";
      const tab = await site.open(PROTOCOL + (await fragment({ [path]: text })), { colorScheme });
      await new CellDriver(tab, path).shows(text);
      const tools = new PageControls(tab);
      await tools.setClipboard(false);
      await tools.button("Share").click();
      await tools.field.appears();
      assert.deepEqual(await violations(tab), []);
    });
  });
}

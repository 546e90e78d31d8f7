/** axe finds nothing to complain of in what a cell becomes while it is used. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { fragment, PageControls, textOf } from "../support/page_controls.ts";
import { violations } from "../support/axe.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE);
for (const colorScheme of ["light", "dark"] as const) {
  test(`no violations, ${colorScheme}`, async (t) => {
    await t.test("after a failed run, editor open", async () => {
      const tab = await site.open(SAMPLE, { colorScheme });
      const cell = new CellDriver(tab, "snippets/sample/before.py");
      await cell.run();
      await cell.markedLine();
      assert.deepEqual(await violations(tab), []);
    });
    await t.test("after a failed check, and after one that passed", async () => {
      const tab = await site.open(SAMPLE, { colorScheme });
      const cell = new CellDriver(tab, "snippets/sample/exercise.py");
      await cell.button("Check").click();
      await cell.button("Show the hint").appears();
      assert.deepEqual(await violations(tab), []);
      await cell.write(textOf("snippets/sample/solution.py"));
      await cell.button("Check").click();
      await cell.element.find(".passed").appears();
      assert.deepEqual(await violations(tab), []);
      await tab.goto("/patterns/");
      await tab.find(".passed").appears();
      assert.deepEqual(await violations(tab), []);
    });
    await t.test("with code from a link, and a link to copy", async () => {
      const path = "snippets/sample/before.py";
      const text = "print('from a link')\n";
      const tab = await site.open(SAMPLE + (await fragment({ [path]: text })), { colorScheme });
      await new CellDriver(tab, path).shows(text);
      const tools = new PageControls(tab);
      await tools.setClipboard(false);
      await tools.button("Share").click();
      await tools.field.appears();
      assert.deepEqual(await violations(tab), []);
    });
  });
}

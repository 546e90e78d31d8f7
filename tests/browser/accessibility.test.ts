/** axe finds nothing to complain of in what this project writes, the content of a page. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { CellDriver, PROTOCOL, useSite } from "./site.ts";

const site = useSite();
/** The theme's own navigation marks come without names. */
const OURS = { include: [".md-content"], exclude: [".md-tags", ".md-code__nav"] };
const AXE = createRequire(import.meta.url).resolve("axe-core");

/** Names each violation and the first elements it is about. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(OURS)})`);
  return results.violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.html);
    return `${id}: ${places.join(" | ")}`;
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`no violations, ${colorScheme}`, async (t) => {
    for (const path of ["/", "/patterns/", PROTOCOL, "/tags/", "/contributing/"]) {
      await t.test(path, async () => {
        const page = await site.open(path, { colorScheme });
        assert.deepEqual(await violations(page), []);
      });
    }
    await t.test("after a failed run, editor open", async () => {
      const page = await site.open(PROTOCOL, { colorScheme });
      const cell = new CellDriver(page, "snippets/protocol/before.py");
      await cell.run();
      await cell.element.locator(".cell-error").waitFor();
      assert.deepEqual(await violations(page), []);
    });
  });
}

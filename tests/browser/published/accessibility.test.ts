/** axe finds nothing to complain of in the content of any published page. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "../support/axe.ts";
import { isWanted } from "../support/cells.ts";
import { PUBLISHED, useSite } from "../support/site.ts";

const site = useSite(PUBLISHED);

test("no page has a violation, light or dark", { timeout: 1_800_000 }, async (t) => {
  const tab = await site.open("/");
  // What the reference is made of is mkdocstrings' own.
  const paths = (await site.paths()).filter((path) => !path.startsWith("/reference/"));
  for (const path of paths.filter(isWanted)) {
    await tab.goto(path);
    for (const [scheme, name] of [
      ["light", "default"],
      ["dark", "slate"],
    ] as const) {
      await t.test(`${path}, ${scheme}`, async () => {
        await tab.prefer(scheme);
        await tab.waitFor((name) => document.body.dataset.mdColorScheme === name, name);
        assert.deepEqual(await violations(tab), []);
      });
    }
  }
});

/** Whoever searches with a traceback in hand finds the published page that quotes it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { isWanted } from "../support/cells.ts";
import { finds, openSearch } from "../support/search.ts";
import { PUBLISHED, useSite } from "../support/site.ts";

const site = useSite(PUBLISHED);

test("a traceback's last line leads to the page that quotes it", async (t) => {
  const tab = await site.open("/");
  const tracebacks = await tab.evaluate(() =>
    [...document.querySelectorAll("tr:has(td:first-child > code)")].map((row) => [
      row.querySelector("code")?.textContent ?? "",
      row.querySelector("a")?.pathname ?? "",
    ]),
  );
  assert.ok(tracebacks.length > 0);
  // Zensical looks for its search worker beside the page that is open when the index comes.
  await site.server.quiet();
  await openSearch(tab);
  for (const [traceback = "", page = ""] of tracebacks) {
    if (!isWanted(page)) continue;
    await t.test(traceback, () => finds(tab, traceback, page));
  }
});

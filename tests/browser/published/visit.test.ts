/** One visit of the published site, by whichever generator: it works and stays private. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CellDriver } from "../support/cell_driver.ts";
import { publishedPages } from "../support/cells.ts";
import { finds, openSearch, searchDialog } from "../support/search.ts";
import { PUBLISHED, useSite } from "../support/site.ts";

const site = useSite(PUBLISHED);

test("a full visit runs a cell, searches, and asks no other host for anything", async () => {
  const page = publishedPages().find(({ url }) => url.startsWith("/patterns/"));
  const path = page?.cells.find(({ run, exit }) => run && exit === 0)?.path;
  assert.ok(page && path, "no pattern page has a cell that succeeds");
  const tab = await site.open("/");
  await tab.find(".md-content a", "Browse all patterns").click();
  await tab.find("h1#patterns").appears();
  await tab.find(".md-content a", page.title).click();
  const cell = new CellDriver(tab, path);
  await cell.run();
  await cell.write("print('edited')");
  await cell.run();
  assert.equal(await cell.output(), "edited\n");
  await openSearch(tab);
  await finds(tab, page.title, page.url);
  await tab.press("Enter");
  await searchDialog(tab).waitFor((dialog) => !(dialog as HTMLDialogElement).open);
  for (const path of ["/tags/", "/contributing/", "/reference/", "/nowhere/"]) {
    await tab.goto(path);
    await site.server.quiet();
  }
  assert.ok(
    site.server.requests.some(({ path }) => path.endsWith("/python.wasm.bin")),
    "the visit did not run Python",
  );
  assert.deepEqual(site.elsewhere.asked, []);
  assert.deepEqual(
    tab.errors.filter((error) => !error.includes("404")),
    [],
  );
});

test("the first screen of each pattern says what it is, in the letters it needs", async (t) => {
  const tab = await site.open("/");
  await tab.setViewport(1280, 800);
  for (const { url } of publishedPages().filter(({ url }) => url.startsWith("/patterns/")))
    await t.test(url, async () => {
      await tab.goto(url);
      const bold = await tab.evaluate(async () => {
        await document.fonts.ready;
        const loaded = [...document.fonts].filter(({ status }) => status !== "unloaded");
        return loaded.filter((font) => font.family.includes("Mono") && font.weight === "700")
          .length;
      });
      assert.equal(bold, 0, "something that is code is bold, for which 20 kB are loaded");
      const end = await tab
        .find(".verdict")
        .evaluate((verdict) => verdict.getBoundingClientRect().bottom);
      assert.ok(end <= 800, `the verdict ends at ${end} of 800 pixels`);
      const way = await tab
        .find(".way-to-code a")
        .evaluate((link) => link.getBoundingClientRect().bottom);
      assert.ok(way <= 800, "the way to the code is further down");
    });
});

/** A browser that blocks site data: the theme goes on, and cells run. */

import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { CellDriver } from "../support/cell_driver.ts";
import { blockSiteData, REFUSALS } from "../support/blocked_site_data.ts";
import { copiedBy, COPY_BUTTON } from "../support/clipboard.ts";
import { followInstantly, textOf } from "../support/page_controls.ts";
import { finds, openSearch } from "../support/search.ts";
import { samples } from "../support/samples.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import type { Tab } from "../drivers/tab.ts";

const site = useSite(FIXTURE);
const BEFORE = "snippets/sample/before.py";
const EXERCISE = "snippets/sample/exercise.py";

/** Ways to open a page, each with its site data blocked in another way. */
const BLOCKED: Record<string, (t: TestContext) => Promise<Tab>> = {
  "by a setting of the browser": () => site.open(SAMPLE, { siteData: false }),
};
for (const how of REFUSALS) {
  BLOCKED[`so that it ${how}`] = (t) => {
    const before = blockSiteData(how);
    site.server.head = `<script>${before}</script>`;
    site.server.fault = { path: /\/runner\/worker\.js$/, before };
    t.after(() => {
      site.server.head = "";
      site.server.fault = null;
    });
    return site.open(SAMPLE);
  };
}

const scheme = (tab: Tab) =>
  tab.evaluate(() => document.body.getAttribute("data-md-color-scheme") ?? "");

for (const [how, open] of samples(Object.entries(BLOCKED))) {
  test(`site data blocked ${how}: search, palette and copy go on`, async (t) => {
    const tab = await open(t);
    await openSearch(tab);
    await finds(tab, "takes 2 positional", SAMPLE);
    await tab.press("Escape");
    // From what the system says to light, and from there to dark.
    for (const expected of ["default", "slate"]) {
      await tab.find("[data-palette] label:not([hidden])").click();
      assert.equal(await scheme(tab), expected);
    }
    const copy = new CellDriver(tab, BEFORE).element.find(COPY_BUTTON);
    assert.equal(await copiedBy(tab, copy), textOf(BEFORE).trimEnd());
    await followInstantly(tab.find(".md-tabs a", "Patterns"));
    await tab.find("h1#patterns").appears();
    assert.equal(await scheme(tab), "slate");
    assert.deepEqual(tab.errors, []);
  });

  test(`site data blocked ${how}: cells run, one after another, and a check passes`, async (t) => {
    const tab = await open(t);
    const cell = new CellDriver(tab, BEFORE);
    await cell.write("print('mine')");
    for (let round = 0; round < 3; round++) {
      await cell.run();
      assert.equal(await cell.output(), "mine\n", await cell.status());
    }
    const exercise = new CellDriver(tab, EXERCISE);
    await exercise.write(textOf("snippets/sample/solution.py"));
    await exercise.button("Check").click();
    await exercise.state("done");
    // Instant navigation keeps the document, and with it what the reader typed.
    await followInstantly(tab.find(".md-tabs a", "Patterns"));
    await tab.find("h1#patterns").appears();
    await tab.back();
    await cell.editor.appears();
    assert.equal(await cell.editor.text(), "print('mine')");
    assert.deepEqual(tab.errors, []);
  });

  test(`site data blocked ${how}: the page on storage says that nothing is kept`, async (t) => {
    const tab = await open(t);
    await tab.goto("/how-it-works/");
    const use = tab.find("[data-storage-use]");
    await use.waitFor((use) => use.textContent === "Nothing is kept in this browser now.");
    const clear = tab.find("[data-storage-clear]");
    await clear.click();
    await use.waitFor((use) => use.textContent.startsWith("Cleared. "));
    assert.equal(await clear.evaluate((button) => (button as HTMLButtonElement).disabled), false);
    assert.deepEqual(tab.errors, []);
  });
}

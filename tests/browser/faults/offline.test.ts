/** After one visit and one run the site works with the network cut. */

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { CellDriver } from "../support/cell_driver.ts";
import { collapse } from "../support/cells.ts";
import { siteKept } from "../support/kept_site.ts";
import { finishSite } from "../support/next_build.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import type { Tab } from "../drivers/tab.ts";
import { watchBoth } from "../support/watch_both.ts";

const site = useSite(FIXTURE);
const AFTER = "snippets/sample/after.py";
const BEFORE = "snippets/sample/before.py";

/** Runs a cell, and waits until the browser has kept the whole site. */
async function runAndKeep(tab: Tab): Promise<void> {
  await new CellDriver(tab, AFTER).run();
  await siteKept(tab, site);
}

/** Copies the site to a folder, for as long as the test lasts. */
function copyOfSite(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  const served = site.server.root;
  t.after(() => {
    site.server.root = served;
    rmSync(folder, { recursive: true });
  });
  cpSync(served, folder, { recursive: true });
  return folder;
}

const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, "utf8")));

test("before the first run nothing is kept", async () => {
  const tab = await site.open(SAMPLE);
  await site.server.quiet();
  assert.deepEqual(await tab.evaluate(() => caches.keys()), []);
  assert.equal(
    await tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    0,
  );
});

test("a site that is being written has no service worker, and asks for none", async (t) => {
  const folder = copyOfSite(t);
  rmSync(join(folder, "service_worker.js"));
  edit(join(folder, SAMPLE, "index.html"), (html) => html.replace(" data-offline", ""));
  site.server.root = folder;
  const before = site.server.requests.length;
  const tab = await site.open(SAMPLE);
  await new CellDriver(tab, AFTER).run();
  await site.server.quiet();
  const asked = site.server.requests.slice(before).map(({ path }) => path);
  assert.ok(asked.some((path) => path.endsWith("/worker.js")));
  assert.deepEqual(
    asked.filter((path) => path.includes("service_worker")),
    [],
  );
  assert.deepEqual(tab.errors, []);
});

test("with the network cut every page opens, and its first cell runs", async () => {
  const paths = await site.paths();
  const tab = await site.open(SAMPLE);
  await runAndKeep(tab);
  site.server.stop();
  try {
    for (const path of paths) {
      await tab.goto(path);
      assert.ok(await tab.find("h1").text(), path);
      const cells = await tab.evaluate(() =>
        Array.from(
          document.querySelectorAll<HTMLElement>("[data-cell]"),
          (cell) => cell.dataset.cell ?? "",
        ),
      );
      for (const name of cells.slice(0, 1)) {
        const cell = new CellDriver(tab, name);
        const recorded = await cell.output();
        await cell.run();
        assert.equal(collapse(await cell.output()), recorded, `${path} ${name}`);
      }
    }
  } finally {
    await site.server.restore();
  }
});

test("with the network cut a run is watched, and both are compared, for the first time", async () => {
  const tab = await site.open(SAMPLE);
  await runAndKeep(tab);
  site.server.stop();
  try {
    // A document of its own: nothing of it is in this tab's memory.
    await tab.goto(SAMPLE);
    const cell = new CellDriver(tab, BEFORE);
    await cell.reveal();
    await cell.button("Watch").click();
    const watch = cell.element.find(".cell-watch");
    await watch.appears();
    assert.match(await watch.find(".watch-step").text(), /^Step 1 of \d+: The program calls main/);
    assert.ok(await watch.evaluate((watch) => watch.querySelectorAll("svg text").length > 0));
    await watchBoth(tab, "the page’s");
  } finally {
    await site.server.restore();
  }
});

test("a new version replaces the old one as a whole, once no tab shows the old", async (t) => {
  const folder = copyOfSite(t);
  for (const path of [join(folder, "index.html"), join(folder, "tags", "index.html")]) {
    edit(path, (html) => html.replaceAll("</h1>", " (second version)</h1>"));
  }
  finishSite(folder);

  const tab = await site.open(SAMPLE);
  await runAndKeep(tab);
  site.server.root = folder;
  await tab.goto("/");
  await tab.waitFor(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    return registration?.waiting;
  });
  for (const path of ["/", "/tags/"]) {
    await tab.goto(path);
    assert.doesNotMatch(await tab.find("h1").text(), /second version/);
  }
  await tab.goto("about:blank");
  await tab.waitFor(() => true);
  const later = await tab.newTab("/");
  await later.waitFor(() => document.querySelector("h1")?.textContent.includes("second version"));
  await later.goto("/tags/");
  assert.match(await later.find("h1").text(), /second version/);
});

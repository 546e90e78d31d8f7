/** A new build is published while browsers keep files of the one before. */

import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import { CellDriver } from "../support/cell_driver.ts";
import { siteKept } from "../support/kept_site.ts";
import { nextBuild } from "../support/next_build.ts";
import { samples } from "../support/samples.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import type { Tab } from "../drivers/tab.ts";

const site = useSite(FIXTURE);
const AFTER = "snippets/sample/after.py";
const A_YEAR = { "Cache-Control": "max-age=31536000" };
/** Keeps a worker from storing an image of a started Python. */
const NO_IMAGES = `
  delete Object.getPrototypeOf(navigator).storage;
  Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
`;
let next = "";

before(() => {
  next = nextBuild(FIXTURE);
});
after(() => rmSync(next, { recursive: true }));
beforeEach(() => {
  site.server.root = FIXTURE;
  site.server.broken = null;
  site.server.fault = null;
  site.server.headers = () => ({});
});

const works = async (cell: CellDriver) => {
  await cell.run();
  assert.match(await cell.output(), /rows=2\n$/, await cell.status());
};

/** Opens the page, and presses *Run* in vain: scripts are kept, and nothing of Python. */
async function keepScripts(): Promise<[Tab, CellDriver]> {
  site.server.broken = /\/python-/;
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, AFTER);
  await cell.reveal();
  await cell.button("Run").click();
  await cell.state("failed");
  site.server.broken = null;
  return [tab, cell];
}

/** Which files a host has browsers keep for a year, without asking again. */
const KEPT: Record<string, RegExp> = {
  "scripts and styles": /\.(js|css)$/,
  "the worker's script": /\/worker\.js$/,
  "every file": /./,
};
for (const [what, kept] of samples(Object.entries(KEPT))) {
  test(`${what} kept from the build before: after a reload cells run`, async () => {
    site.server.headers = (path) => (kept.test(path) ? A_YEAR : {});
    const [tab] = await keepScripts();
    site.server.root = next;
    await tab.reload();
    await works(new CellDriver(tab, AFTER));
  });
}

test("scripts kept from the build before, and no reload: Try again says what helps", async () => {
  site.server.headers = (path) => (path.endsWith(".js") ? A_YEAR : {});
  const [tab, cell] = await keepScripts();
  site.server.root = next;
  await cell.button("Try again").click();
  await cell.says("published anew while this page was open. Reload the page");
  await tab.reload();
  await works(cell);
});

test("a page that was open when the new build came runs that, if it has loaded no part yet", async () => {
  const tab = await site.open(SAMPLE);
  site.server.root = next;
  await works(new CellDriver(tab, AFTER));
});

test("a damaged worker.js that the browser keeps: the next visit gets a whole one", async () => {
  site.server.headers = () => A_YEAR;
  site.server.fault = { path: /\/worker\.js$/, only: 20_000 };
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, AFTER);
  await cell.reveal();
  await cell.button("Run").click();
  await cell.says("worker.js is damaged");
  site.server.fault = null;
  await tab.reload();
  await works(cell);
});

test("a tab with the copy of the build before runs on that, whatever the server has", async () => {
  // Without an image, which would do instead.
  site.server.fault = { path: /\/worker\.js$/, before: NO_IMAGES };
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, AFTER);
  await works(cell);
  await siteKept(tab, site);
  site.server.root = next;
  await tab.reload();
  await works(cell);
});

/** The site around the cells: private, navigable, searchable, readable without scripts. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CellDriver, PROTOCOL, search, useSite } from "./site.ts";

const site = useSite();

test("a full visit asks no other host for anything", async () => {
  const page = await site.open("/");
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(request.url()));
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.reload();
  await page.getByRole("link", { name: "All patterns" }).click();
  await page.getByRole("heading", { name: "Patterns", level: 1 }).waitFor();
  await page.locator(".md-content").getByRole("link", { name: "Protocol" }).click();
  await page.getByRole("heading", { name: "Protocol", level: 1 }).waitFor();
  const cell = new CellDriver(page, "snippets/protocol/after.py");
  await cell.run();
  await cell.write("print('edited')");
  await cell.run();
  await page.locator("h1").click();
  await search(page, "protocol");
  for (const path of ["/tags/", "/contributing/", "/reference/", "/nowhere/"]) {
    await page.goto(site.server.origin + path);
    await page.waitForLoadState("networkidle");
  }
  assert.ok(
    asked.some((url) => url.endsWith(".wasm")),
    "the visit did not run Python",
  );
  const own = new RegExp(`^(?:blob:)?${site.server.origin}/|^data:`);
  assert.deepEqual(
    asked.filter((url) => !own.test(url)),
    [],
  );
  assert.deepEqual(
    errors.filter((error) => !error.includes("404")),
    [],
  );
});

test("cells work after instant navigation, and its interpreter is kept", async () => {
  const page = await site.open("/patterns/");
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.locator(".md-content").getByRole("link", { name: "Protocol" }).click();
  const cell = new CellDriver(page, "snippets/protocol/after.py");
  await cell.element.waitFor({ state: "attached" });
  await cell.run();
  assert.equal(await page.evaluate(() => "sameDocument" in window), true);
  await page.goBack();
  await page.getByRole("heading", { name: "Patterns", level: 1 }).waitFor();
  await page.goForward();
  await cell.element.waitFor({ state: "attached" });
  const loads: string[] = [];
  page.on("request", (request) => loads.push(request.url()));
  await cell.run();
  assert.match(await cell.output(), /loss=0\.25\n$/);
  assert.equal(await page.evaluate(() => "sameDocument" in window), true);
});

test("leaving the page ends its endless loop", async () => {
  const page = await site.open(PROTOCOL);
  const interpreters = () => page.workers().filter((worker) => worker.url().endsWith("/worker.js"));
  const cell = new CellDriver(page, "snippets/protocol/before.py");
  await cell.write("print('on')\nwhile True: pass");
  await cell.button("Run").click();
  await cell.element.getByText("on", { exact: true }).waitFor();
  const [looping] = interpreters();
  assert.ok(looping);
  const closed = looping.waitForEvent("close");
  await page.locator(".md-tabs").getByRole("link", { name: "Patterns" }).click();
  await closed;
});

test("nothing of Python or the editor loads before first use", async () => {
  const page = await site.open("/");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.server.origin + PROTOCOL);
  await page.waitForLoadState("networkidle");
  const early = asked.filter((path) => /pyodide|\/runner\/(?!cells\.js)/.test(path));
  assert.deepEqual(early, []);
  assert.ok(asked.some((path) => path.endsWith("/runner/cells.js")));
});

test("without JavaScript the page shows code and output, and no dead button", async () => {
  const page = await site.open(PROTOCOL, { javaScriptEnabled: false });
  const cell = page.locator('[data-cell="snippets/protocol/before.py"]');
  assert.match(await cell.locator("pre code").innerText(), /class TeamTracker/);
  assert.match(await cell.locator("[data-output]").innerText(), /takes 3 positional arguments/);
  assert.equal(await page.getByRole("button", { name: "Run", exact: true }).count(), 0);
});

test("search finds a page by its symptom", async () => {
  const page = await site.open("/");
  const first = await search(page, "takes 3 positional");
  assert.match((await first.textContent()) ?? "", /Protocol/);
});

test("search suggests while typing", async (t) => {
  const page = await site.open("/");
  const suggestion = page.locator("[data-md-component=search-suggest]");
  if ((await suggestion.count()) === 0) {
    t.skip("Zensical lists results as you type and has no suggestion of its own");
    return;
  }
  await search(page, "proto");
  await suggestion.getByText(/^protocol/i).waitFor();
});

test("opening the editor does not move the page", async () => {
  const page = await site.open(PROTOCOL);
  await page.evaluate(() => document.fonts.ready);
  const cell = new CellDriver(page, "snippets/protocol/limits.py");
  const height = async () => (await cell.element.boundingBox())?.height ?? 0;
  const listing = await height();
  await cell.button("Edit").click();
  await cell.element.getByRole("textbox").waitFor();
  // The hint line below the buttons shows only while the editor has focus.
  await page.getByRole("heading", { name: "Protocol", level: 1 }).click();
  const editor = await height();
  assert.ok(Math.abs(editor - listing) <= 1, `${listing} became ${editor}`);
});

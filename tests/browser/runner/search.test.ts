/** The search dialog: by keyboard alone, by touch, by a screen reader, without a network. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CellDriver } from "../support/cell_driver.ts";
import { hasFocus } from "../support/page_controls.ts";
import {
  ask,
  fill,
  finds,
  openSearch,
  searchDialog,
  searchField,
  searchStatus,
  waitForStatus,
} from "../support/search.ts";
import { FIXTURE, SAMPLE, SYMPTOM, useSite } from "../support/site.ts";

const site = useSite(FIXTURE);
const TRACEBACK = `Traceback (most recent call last):
  File "/home/somebody/table.py", line 12, in <module>
    table.write("wide", 3)
    ~~~~~~~~~~^^^^^^^^^^^
${SYMPTOM}
`;

test("a traceback of several lines is pasted, and leads to the page that has its symptom", async () => {
  const tab = await site.open("/");
  await openSearch(tab);
  await finds(tab, TRACEBACK, SAMPLE);
  const part = searchDialog(tab).find(".search-part");
  assert.match(await part.text(), /^a symptom of this page/);
  assert.match(await part.evaluate((link) => (link as HTMLAnchorElement).hash), /^#you-have/);
});

test("keys alone: open, type, choose a part of a page, go there", async () => {
  const tab = await site.open("/");
  await openSearch(tab);
  await tab.type("samp");
  await waitForStatus(tab, "first Sample");
  await tab.press("ArrowDown");
  const first = searchDialog(tab).find(".search-page");
  await first.waitFor(hasFocus);
  await tab.press("ArrowUp");
  await searchField(tab).waitFor(hasFocus);
  await tab.press("ArrowDown");
  await first.waitFor(hasFocus);
  await tab.press("Enter");
  await tab.find("h1#sample").appears();
  assert.equal(await searchDialog(tab).visible(), false);
});

test("Enter in the field opens the first page, Escape closes and gives the focus back", async () => {
  const tab = await site.open("/");
  const button = tab.find("button[data-search]");
  await button.click();
  await searchField(tab).waitFor(hasFocus);
  await tab.press("Escape");
  await button.waitFor(hasFocus);
  await tab.press("Enter");
  await ask(tab, "sample");
  await tab.press("Enter");
  await tab.find("h1#sample").appears();
});

test("who asks for an error that no page quotes is told so", async () => {
  const tab = await site.reopen("/");
  await openSearch(tab);
  await tab.type("TypeError: the table cannot write a test");
  await waitForStatus(tab, "No page quotes this error.");
  await tab.press("Mod+a");
  await tab.type("TypeError: write() takes 2 positional arguments but 3 were given");
  await waitForStatus(tab, "One page: Sample.");
});

test("an error that a page answers further down leads there, by Enter too", async () => {
  const tab = await site.open("/");
  await openSearch(tab);
  await ask(tab, "AttributeError: 'FakeTable' object has no attribute 'write'");
  await tab.press("Enter");
  await tab.find("h2#exercise").appears();
  await tab.waitFor(() => location.hash === "#exercise");
});

test("a press that comes before the page's scripts opens it, too", async (t) => {
  const { head } = site.server;
  t.after(() => (site.server.head = head));
  site.server.head += `<script>
    const press = () => document.querySelector("button[data-search]").click();
    addEventListener("DOMContentLoaded", press, { once: true });
  </script>`;
  const tab = await site.open("/");
  await searchField(tab).waitFor(hasFocus);
});

test("an answer that comes late leaves the focus where it is, or gives it to the field", async () => {
  const tab = await site.open("/");
  await openSearch(tab);
  await finds(tab, "sam", SAMPLE);
  await tab.press("ArrowDown");
  const first = searchDialog(tab).find(".search-page");
  await first.waitFor(hasFocus);
  await finds(tab, "samp", SAMPLE);
  await first.waitFor(hasFocus);
  await ask(tab, "zqxj");
  await searchField(tab).waitFor(hasFocus);
});

test("Enter opens what is in the field, not what was found for its beginning", async () => {
  const tab = await site.open("/");
  await openSearch(tab);
  await ask(tab, "zqxj");
  await searchField(tab).evaluate((field) => {
    (field as HTMLTextAreaElement).value = "sample";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  });
  await tab.find("h1#sample").appears();
});

test("who types while a result has the focus goes on with the question", async () => {
  const tab = await site.open("/");
  await openSearch(tab);
  await tab.type("samp");
  await waitForStatus(tab, "first Sample");
  await tab.press("ArrowDown");
  await tab.type("le");
  await searchField(tab).waitFor((field) => (field as HTMLTextAreaElement).value === "sample");
});

test("a slash in an editor is a slash", async () => {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  await cell.write("1");
  await tab.press("End");
  await tab.type("/2");
  await cell.shows("1/2\n");
  await tab.press("Mod+k");
  await searchField(tab).waitFor(hasFocus);
});

test("nothing found: it says what to try, and offers all patterns", async () => {
  const tab = await site.open("/");
  await openSearch(tab);
  assert.deepEqual(await ask(tab, "zqxj"), []);
  assert.match(await searchStatus(tab).text(), /last line alone/);
  await searchStatus(tab).find("a").click();
  await tab.find("h1#patterns").appears();
});

test("a misspelled name is found, half a name, too", async () => {
  const tab = await site.open("/");
  await openSearch(tab);
  for (const query of ["smaple", "sampel", "sam"]) await finds(tab, query, SAMPLE);
});

test("the index comes with the first focus, and no later page asks for it again", async () => {
  const tab = await site.open("/");
  const asked = () => site.server.requests.filter(({ path }) => path.endsWith("/search.json"));
  const before = asked().length;
  await openSearch(tab);
  await waitForStatus(tab, "half a word");
  await ask(tab, "sample");
  assert.equal(asked().length, before + 1);
  await tab.press("Enter");
  await tab.find("h1#sample").appears();
  await openSearch(tab);
  await ask(tab, "second");
  assert.equal(asked().length, before + 1);
});

for (const file of [/search\.json$/, /search_worker\.js/])
  test(`${file.source} that does not come is told, and the next letter tries again`, async () => {
    const tab = await site.open("/");
    site.server.broken = file;
    await openSearch(tab);
    await fill(tab, "sample");
    await waitForStatus(tab, "Check the connection");
    site.server.broken = null;
    await finds(tab, "sample ", SAMPLE);
  });

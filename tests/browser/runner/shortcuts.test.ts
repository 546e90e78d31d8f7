/** A question mark lists the keys, and each key that is listed does what it says. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Tab } from "../drivers/tab.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE, { saveData: true });
const BEFORE = "snippets/sample/before.py";

test("? opens the list of keys, Escape closes it, and in the editor ? is a letter", async () => {
  const tab = await site.reopen(SAMPLE);
  const dialog = tab.find(".shortcuts-dialog");
  await tab.press("?");
  await dialog.appears();
  assert.deepEqual(
    await dialog.evaluate((box) =>
      Array.from(box.querySelectorAll("kbd"), (key) => key.textContent),
    ),
    [
      ...["/", "Ctrl+K", "n", "p", "?"],
      ...["Ctrl+Enter", "Esc, then Tab", "Ctrl+F", "Ctrl+Z", "Tab"],
      ...["→", "←", "Home", "End"],
    ],
  );
  // No other key of the page works below it.
  await tab.press("/");
  assert.equal(await tab.find(".search-dialog").visible(), false);
  await tab.press("Escape");
  await dialog.disappears();
  const cell = new CellDriver(tab, BEFORE);
  await cell.write("# why");
  await tab.type("?");
  await cell.shows("# why?\n");
  assert.equal(await dialog.visible(), false);
});

test("n and p lead to the next page and back", async () => {
  const tab = await site.reopen(SAMPLE);
  const next = await pathOfNext(tab);
  await tab.arrives(SAMPLE);
  await tab.press("n");
  await tab.arrives(next);
  await tab.press("p");
  await tab.arrives(SAMPLE);
});

test("single characters can be switched off as keys, and on again", async () => {
  const tab = await site.reopen(SAMPLE);
  await tab.arrives(SAMPLE);
  const next = await pathOfNext(tab);
  const dialog = tab.find(".shortcuts-dialog");
  const choice = dialog.find("input");
  await tab.press("?");
  await dialog.appears();
  assert.equal(await choice.evaluate((box) => (box as HTMLInputElement).checked), true);
  await choice.click();
  await tab.press("Escape");
  await dialog.disappears();
  await tab.press("?");
  await tab.press("n");
  await tab.press("/");
  assert.equal(await dialog.visible(), false);
  // The keys with Ctrl stay, and would not if one of the others had left the page.
  await tab.press("Control+k");
  await tab.find(".search-dialog").appears();
  await tab.press("Escape");
  await tab.evaluate(() => {
    const button = document.createElement("button");
    button.dataset.shortcuts = "";
    button.id = "keys";
    button.textContent = "Show the keys";
    document.querySelector("article")?.prepend(button);
  });
  await tab.find("#keys").click();
  await dialog.appears();
  await choice.click();
  await tab.press("Escape");
  await dialog.disappears();
  await tab.press("n");
  await tab.arrives(next);
});

test("what is typed while an editor loads is no key of the page", async (t) => {
  const arrive = site.server.hold(t, /\/editor\.js/);
  const tab = await site.open(SAMPLE);
  await tab.arrives(SAMPLE);
  const next = await pathOfNext(tab);
  const cell = new CellDriver(tab, BEFORE);
  await cell.button("Edit").click();
  // What follows a focused button would press it.
  await tab.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (const key of ["n", "?", "/"]) await tab.press(key);
  arrive();
  await cell.editor.appears();
  assert.equal(await tab.find("dialog[open]").visible(), false);
  await tab.arrives(SAMPLE);
  // Once it is open, a key outside of it is one of the page again.
  await tab.evaluate(() => (document.activeElement as HTMLElement).blur());
  await tab.press("n");
  await tab.arrives(next);
});

function pathOfNext(tab: Tab): Promise<string> {
  return tab
    .find("link[rel=next]")
    .evaluate((link) => new URL((link as HTMLLinkElement).href).pathname);
}

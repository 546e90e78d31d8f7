/** A question mark lists the keys, and each key that is listed does what it says. */

import assert from "node:assert/strict";
import { test } from "node:test";
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
  const next = await tab
    .find("link[rel=next]")
    .evaluate((link) => new URL((link as HTMLLinkElement).href).pathname);
  const at = (path: string) => tab.waitFor((path) => location.pathname === path, path);
  await tab.press("n");
  await at(next);
  await tab.press("p");
  await at(SAMPLE);
});

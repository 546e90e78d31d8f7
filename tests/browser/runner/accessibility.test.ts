/** axe finds nothing to complain of in what a cell becomes while it is used. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE } from "../drivers/browser.ts";
import type { Tab } from "../drivers/tab.ts";
import { violations } from "../support/axe.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { fragment, PageControls, textOf } from "../support/page_controls.ts";
import { ask, openSearch } from "../support/search.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const skip = ENGINE !== "chromium" && "axe reads the page, which is the same in every engine";
const site = useSite(FIXTURE, { saveData: true });

/** Asks axe about the page in both color schemes. */
async function isAccessible(tab: Tab): Promise<void> {
  for (const [scheme, name] of [
    ["light", "default"],
    ["dark", "slate"],
  ] as const) {
    await tab.prefer(scheme);
    await tab.waitFor((name) => document.body.dataset.mdColorScheme === name, name);
    assert.deepEqual(await violations(tab), [], scheme);
  }
}

test("each cell is a group, and each of its buttons says which file it is about", async () => {
  const tab = await site.reopen(SAMPLE);
  const cells = await tab.waitFor(() => {
    const found = Array.from(document.querySelectorAll<HTMLElement>("[data-cell]"), (cell) => ({
      role: cell.getAttribute("role"),
      name: cell.getAttribute("aria-label"),
      path: cell.dataset.cell ?? "",
      buttons: Array.from(cell.querySelectorAll(".cell-tools button"), (button) =>
        button.getAttribute("aria-label"),
      ),
    }));
    return found.every(({ buttons }) => buttons.length > 0) ? found : null;
  });
  const names = cells.flatMap(({ buttons }) => buttons);
  assert.equal(new Set(names).size, names.length);
  for (const { role, name, path, buttons } of cells) {
    assert.equal(role, "group");
    assert.equal(name, path);
    const file = path.split("/").at(-1) ?? "";
    assert.deepEqual(buttons[0], `Run ${file}`);
    assert.ok(buttons.every((name) => name?.endsWith(` ${file}`) ?? false));
  }
});

test("no violations after a failed run, editor open", { skip }, async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  await cell.run();
  await cell.markedLine();
  await isAccessible(tab);
});

test("no violations with a run open that is watched, and both compared", { skip }, async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  await cell.button("Watch").click();
  await cell.element.find(".cell-watch summary").click();
  await isAccessible(tab);
  await tab.find("figure.watch button", "Watch both").click();
  await tab
    .find("figure.watch [role=status]")
    .waitFor((status) => status.textContent.includes("as it has run now"));
  await isAccessible(tab);
});

test("no violations after a failed check, and after one that passed", { skip }, async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/exercise.py");
  await cell.write(textOf("snippets/sample/wrong_swaps_them.py"));
  await cell.button("Check").click();
  await cell.button("Show the hint").appears();
  await isAccessible(tab);
  await cell.write(textOf("snippets/sample/solution.py"));
  await cell.button("Check").click();
  await cell.element.find(".passed").appears();
  await isAccessible(tab);
  await tab.goto("/patterns/");
  await tab.find(".passed").appears();
  await isAccessible(tab);
});

test("no violations with code from a link, and a link to copy", { skip }, async () => {
  const path = "snippets/sample/before.py";
  const text = "print('from a link\u202e')\n";
  const tab = await site.reopen(SAMPLE + (await fragment({ [path]: text })));
  await new CellDriver(tab, path).shows(text.replace("\u202e", "U+202E"));
  const controls = new PageControls(tab);
  await controls.setClipboard(false);
  await controls.button("Share").click();
  await controls.field.appears();
  const cell = new CellDriver(tab, path);
  await cell.run();
  await cell.element.find(".cell-run-notice").appears();
  await isAccessible(tab);
});

test("no violations in the search, with results and with none", { skip }, async () => {
  const tab = await site.reopen(SAMPLE);
  await openSearch(tab);
  for (const query of ["takes 2 positional", "zqxj"]) {
    await ask(tab, query);
    await isAccessible(tab);
  }
});

test("no violations while the editor is searched", { skip }, async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  await cell.edit();
  await tab.press("Mod+f");
  await tab.type("load");
  await tab.press("Enter");
  await cell.element.find(".cm-searchMatch-selected").appears();
  await isAccessible(tab);
});

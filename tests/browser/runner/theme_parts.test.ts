/** What the theme makes says its name and its state, and a link leads the focus along. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CellDriver } from "../support/cell_driver.ts";
import { followInstantly } from "../support/page_controls.ts";
import { ask, openSearch, searchDialog } from "../support/search.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import type { Tab } from "../drivers/tab.ts";

const site = useSite(FIXTURE, { saveData: true });

/** Waits until the element that has the focus is what `selector` selects. */
const focusIsOn = (tab: Tab, selector: string) =>
  tab.waitFor((selector) => document.activeElement?.matches(selector), selector);

test("the color scheme is one of three by name, and the one in use is chosen", async () => {
  const tab = await site.reopen(SAMPLE);
  const group = tab.find("[role=radiogroup]", "Color scheme");
  const schemes = () =>
    group.evaluate((group) =>
      Array.from(
        group.querySelectorAll("input"),
        (button) => `${button.ariaLabel ?? ""}${button.checked ? ", chosen" : ""}`,
      ),
    );
  const asSystem = ["As the system, chosen", "Light", "Dark"];
  await group.waitFor((group) => group.querySelector(":checked"));
  assert.deepEqual(await schemes(), asSystem);
  await group.find("input").focus();
  await tab.press("ArrowDown");
  await tab.press("ArrowDown");
  await tab.waitFor(() => document.body.dataset.mdColorScheme === "slate");
  const dark = ["As the system", "Light", "Dark, chosen"];
  assert.deepEqual(await schemes(), dark);
  await tab.reload();
  await group.waitFor((group) => group.querySelector(":checked"));
  assert.deepEqual(await schemes(), dark);
});

test("a page begins in the system's scheme, before any script has come, and the browser's bars have it, too", async (t) => {
  const { head } = site.server;
  t.after(() => (site.server.head = head));
  site.server.head = `${head}<script>
    document.addEventListener("DOMContentLoaded", ({ isTrusted }) => {
      if (isTrusted) window.first = document.body.dataset.mdColorScheme;
    });
  </script>`;
  const tab = await site.open("/", { colorScheme: "dark" });
  assert.equal(await tab.evaluate(() => (window as { first?: string }).first), "slate");
  const bars = () =>
    Array.from(
      document.querySelectorAll<HTMLMetaElement>("meta[name=color-scheme]"),
      (meta) => meta.content,
    );
  assert.deepEqual(await tab.evaluate(bars), ["dark"]);
});

test("a page's stylesheet is read once: not when its scripts come, and not for the next page", async () => {
  const tab = await site.reopen(SAMPLE);
  /** Which address the stylesheets name; one that a script has set anew names all of it. */
  const sheets = () =>
    Array.from(document.querySelectorAll("link[rel=stylesheet]"), (sheet) =>
      sheet.getAttribute("href"),
    );
  const before = await tab.evaluate(sheets);
  assert.ok(before.length > 0);
  for (const address of before) assert.match(address ?? "", /^\.\.\/.*\.css/);
  await followInstantly(tab.find("article a", "Second"));
  await tab.find("h1#second").appears();
  assert.deepEqual(await tab.evaluate(sheets), before);
  const ground = () =>
    getComputedStyle(document.querySelector(".md-header") ?? document.body).position;
  assert.equal(await tab.evaluate(ground), "sticky");
});

test("a copy button says what it copies, stands in no landmark, and its message is announced", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  const button = cell.element.find("pre button");
  assert.equal(await button.evaluate((button) => button.ariaLabel), "Copy before.py");
  const landmarks = await tab.evaluate(() =>
    Array.from(document.querySelectorAll("article nav:not([role])"), (nav) => [
      nav.ariaLabel ?? "",
      nav.outerHTML,
    ]),
  );
  for (const [name, html] of landmarks) assert.ok(name, `a landmark has no name: ${html ?? ""}`);
  const message = tab.find(".md-dialog [role=status]");
  assert.equal(await message.text(), "");
  await tab.evaluate(() => {
    addEventListener("copy", (event) => event.preventDefault(), { once: true });
  });
  await button.click();
  await message.waitFor((message) => message.textContent === "Copied to clipboard");
});

test("a group of pages in the navigation is a button that says whether it is open", async () => {
  const tab = await site.reopen(SAMPLE);
  const other = tab.find(".md-nav--primary [role=button]", "Behavioral");
  const open = () => other.evaluate((group) => group.ariaExpanded);
  const link = tab.find(".md-nav--primary a", "Second");
  assert.equal(await open(), "false");
  await other.focus();
  await tab.press(" ");
  await link.appears();
  assert.equal(await open(), "true");
  await tab.press("Enter");
  await link.disappears();
  assert.equal(await open(), "false");
});

test("the way to a page leads to the family's part of the catalog", async () => {
  const tab = await site.reopen(SAMPLE);
  await followInstantly(tab.find(".md-path a", "Structural"));
  await tab.find("h1#patterns").appears();
  await focusIsOn(tab, "h2#structural");
});

test("the focus comes along to what was chosen: a page, a part of it, a part of this page", async () => {
  const tab = await site.reopen("/");
  await openSearch(tab);
  await ask(tab, "sample");
  await tab.press("Enter");
  await focusIsOn(tab, "h1#sample");
  await openSearch(tab);
  await ask(tab, "TypeError: write() takes 2 positional arguments but 3 were given");
  await searchDialog(tab).find(".search-part").click();
  await focusIsOn(tab, "h2#you-have-this-problem-if");
  // Back is the browser's own: it knows where the reader was.
  await followInstantly(tab.find("article a", "Second"));
  await focusIsOn(tab, "h1#second");
  await tab.back();
  await tab.find("h1#sample").appears();
  await tab.waitFor(() => document.activeElement === document.body);
});

test("icons that lead to a page's source can be seen", async () => {
  const tab = await site.reopen(SAMPLE);
  for (const scheme of ["default", "slate"]) {
    const ratios = await tab.evaluate((scheme) => {
      document.head.insertAdjacentHTML(
        "beforeend",
        "<style>* { transition: none !important }</style>",
      );
      document.body.dataset.mdColorScheme = scheme;
      const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
      const context = canvas.getContext("2d", { willReadFrequently: true });
      /** Paints colors over each other, and returns how light that is. */
      const light = (...colors: string[]) => {
        for (const color of colors) {
          if (context) context.fillStyle = color;
          context?.fillRect(0, 0, 1, 1);
        }
        const parts = context?.getImageData(0, 0, 1, 1).data ?? [];
        const [red = 0, green = 0, blue = 0] = Array.from(parts, (part) => {
          const value = part / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const ground = getComputedStyle(document.body).backgroundColor;
      return Array.from(document.querySelectorAll(".md-content__button"), (icon) => {
        const two = [light(ground), light(ground, getComputedStyle(icon).color)];
        return (Math.max(...two) + 0.05) / (Math.min(...two) + 0.05);
      });
    }, scheme);
    assert.ok(ratios.length > 0);
    assert.ok(Math.min(...ratios) >= 3, `${scheme}: ${ratios.join(", ")}`);
  }
});

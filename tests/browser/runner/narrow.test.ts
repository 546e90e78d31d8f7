/** A phone: the way to each cell is short, and nothing is out of view. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CellDriver } from "../support/cell_driver.ts";
import { textOf } from "../support/page_controls.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import type { Tab } from "../drivers/tab.ts";

const site = useSite(FIXTURE, { saveData: true });
const BEFORE = "snippets/sample/before.py";
const LIMITS = "snippets/sample/limits.py";
const NARROW = [320, 700] as const;

/** Waits until a cell is in view, below the header. */
const inView = (tab: Tab, path: string) =>
  tab.waitFor((path) => {
    const cell = document.querySelector(`[data-cell="${path}"]`);
    const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
    const top = cell?.getBoundingClientRect().top ?? -1;
    return cell?.checkVisibility() && top >= header && top < innerHeight;
  }, path);

test("the bar of jumps lies over nothing of the first screen, and comes with the first scroll", async () => {
  const tab = await site.open(SAMPLE);
  await tab.setViewport(...NARROW);
  const covered = () => {
    const bar = document.querySelector(".page-jumps")?.getBoundingClientRect();
    return bar && Math.round(innerHeight - Math.min(bar.top, innerHeight));
  };
  const waits = await tab.evaluate(() => CSS.supports("animation-timeline: scroll()"));
  if (waits) assert.equal(await tab.evaluate(covered), 0);
  await tab.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
  await tab.waitFor(() => {
    const bar = document.querySelector(".page-jumps");
    return bar && innerHeight - bar.getBoundingClientRect().top >= 30;
  });
  await tab.setViewport(1280, 800);
});

test("a bar leads to each cell, also to one in the other tab, and again", async () => {
  const tab = await site.open(SAMPLE);
  await tab.setViewport(...NARROW);
  await tab.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
  for (const [name, file] of [
    ["Fix", "after.py"],
    ["Exercise", "exercise.py"],
    ["Break", "before.py"],
    ["Fix", "after.py"],
  ] as const) {
    await tab.find(".page-jumps a", name).click();
    // The address is not asked: the theme notes the section there, whenever it gets to it.
    await inView(tab, `snippets/sample/${file}`);
  }
  await tab.setViewport(1280, 800);
  assert.equal(await tab.find(".page-jumps").visible(), false);
});

for (const [width, height] of [
  [360, 640],
  [640, 360],
] as const)
  test(`at ${width}×${height} who steps sees buttons, words, code and picture between the bars`, async () => {
    const tab = await site.open(SAMPLE);
    await tab.setViewport(width, height);
    const cell = new CellDriver(tab, BEFORE);
    await cell.reveal();
    await cell.button("Watch").click();
    const watch = cell.element.find(".cell-watch");
    await watch.appears();
    const seen = (words: string, code: string) =>
      watch.waitFor(
        (watch, [words, code]) => {
          const box = (selector: string) => watch.querySelector(selector)?.getBoundingClientRect();
          const says = (selector: string) => watch.querySelector(selector)?.textContent ?? "";
          const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
          const bar = document.querySelector(".page-jumps")?.getBoundingClientRect().top ?? 0;
          const [first, last] = [box(".watch-tools")?.top ?? 0, box(".watch-scroll")?.bottom ?? 0];
          // Engines scroll by whole pixels.
          const isInView = header <= first + 1 && last <= bar + 1;
          return isInView && says(".watch-step").includes(words) && says(".watch-line") === code;
        },
        [words, code] as const,
      );
    await seen("Step 1 of 7", "before.py, line 28 main()");
    // A press of the driver's own would scroll to the button first.
    const next = watch.find("button", "Next before.py");
    await next.evaluate((button) => (button as HTMLElement).click());
    await seen("Step 2 of 7", "before.py, line 23 load(Table())");
    await tab.setViewport(1280, 800);
  });

test("on a phone on its side the bars take a tenth of the height, and lead to each cell", async () => {
  const tab = await site.open(SAMPLE);
  await tab.setViewport(640, 360);
  await tab.find(".page-jumps a", "Fix").click();
  await inView(tab, "snippets/sample/after.py");
  const covered = await tab.evaluate(() => {
    const height = (selector: string) => {
      const bar = document.querySelector(selector)?.getBoundingClientRect();
      return bar ? Math.max(0, Math.min(bar.bottom, innerHeight) - Math.max(bar.top, 0)) : 0;
    };
    return [height(".md-header"), height(".page-jumps")];
  });
  const [header = NaN, jumps = NaN] = covered;
  assert.equal(header, 0);
  // A finger needs 24 pixels: https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum.html
  assert.ok(jumps >= 24 && jumps <= 36, `the bar is ${jumps} pixels tall`);
  const cell = new CellDriver(tab, "snippets/sample/after.py");
  await cell.element.find("pre code").click();
  const caret = () => {
    const line = getSelection()?.anchorNode?.parentElement?.closest(".cm-line");
    const { top = -1, bottom = NaN } = line?.getBoundingClientRect() ?? {};
    const jumps = document.querySelector(".page-jumps")?.getBoundingClientRect().top ?? 0;
    return top >= 0 && bottom <= jumps;
  };
  await tab.waitFor(caret);
});

test("an address names a cell, also one in the other tab", async () => {
  const tab = await site.open("/");
  await tab.goto(`${SAMPLE}#after-py`);
  await inView(tab, "snippets/sample/after.py");
});

test("the place of the page's buttons is kept before they come", async () => {
  const tab = await site.open(SAMPLE);
  const tools = tab.find(".page-tools");
  await tools.find("button", "Share").appears();
  for (const [width, height] of [NARROW, [1280, 800]] as const) {
    await tab.setViewport(width, height);
    const [taken, kept] = await tools.evaluate((tools) => [
      tools.getBoundingClientRect().height,
      parseFloat(getComputedStyle(tools).minHeight),
    ]);
    assert.equal(taken, kept, `at ${width} pixels`);
  }
});

test("the place of a cell's buttons is kept before they come, so that no section moves", async () => {
  const tab = await site.open(SAMPLE);
  await new CellDriver(tab, BEFORE).button("Run").appears();
  for (const [width, height] of [
    [360, 700],
    [640, 360],
    [1280, 800],
  ] as const) {
    await tab.setViewport(width, height);
    const heights = await tab.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>("[data-cell]"), (cell) => {
        const tools = cell.querySelector(".cell-tools");
        const height = () => cell.getBoundingClientRect().height;
        const taken = height();
        tools?.remove();
        const kept = height();
        if (tools) cell.querySelector(".cell-output")?.before(tools);
        return [cell.dataset.cell, taken, kept] as const;
      }),
    );
    assert.ok(heights.some(([, taken]) => taken > 0));
    // One that cannot be run gets none.
    const rooms = await tab.evaluate(() =>
      Array.from(document.querySelectorAll(".cell:not([data-cell]) > .cell-output"), (output) =>
        parseFloat(getComputedStyle(output).marginTop),
      ),
    );
    assert.ok(rooms.length > 0);
    for (const room of rooms) assert.equal(room, 0);
    for (const [path, taken, kept] of heights)
      assert.equal(kept, taken, `${path ?? ""} at ${width} pixels`);
  }
});

test("a listing that is evidence shows its beginning, and on demand its end", async () => {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, LIMITS);
  const height = () =>
    cell.element.find("pre > code").evaluate((code) => code.getBoundingClientRect().height);
  const whole = await height();
  assert.equal(await cell.element.find(".cell-rest").visible(), false);
  await tab.setViewport(...NARROW);
  assert.ok((await height()) < whole * 0.8);
  const count = textOf(LIMITS).trimEnd().split("\n").length;
  await cell.element.find("summary", `All ${count} lines of limits.py`).click();
  assert.ok((await height()) >= whole);
  // The numbers of its lines end where the code does.
  await cell.element.find("summary", `All ${count} lines of limits.py`).click();
  const cut = await cell.element.find("pre").evaluate((pre) => {
    const { overflowY } = getComputedStyle(pre);
    return pre.scrollHeight > pre.clientHeight ? overflowY : "nothing is cut";
  });
  assert.equal(cut, "hidden");
  await cell.element.find("summary", `All ${count} lines of limits.py`).click();
  // What the reader came for is whole from the start.
  assert.equal(await new CellDriver(tab, BEFORE).element.find(".cell-rest").visible(), false);
  // The editor shows all of a file, and needs no fold.
  await cell.element.find("summary", `All ${count} lines of limits.py`).click();
  await cell.edit();
  assert.equal(await cell.element.find(".cell-rest").visible(), false);
});

test("a listing of which the beginning is shown opens where the line is that has failed", async () => {
  const tab = await site.reopen(SAMPLE);
  await tab.setViewport(...NARROW);
  const cell = new CellDriver(tab, LIMITS);
  await cell.run();
  assert.equal(await cell.markedLine(), '    table.write("rows", 1)  # type: ignore[call-arg]');
  const rest = cell.element.find("details.cell-rest");
  assert.equal(await rest.evaluate((rest) => (rest as HTMLDetailsElement).open), true);
  await tab.setViewport(1280, 800);
});

test("the last line of a traceback, and of a check, is in view as a whole", async () => {
  const tab = await site.open(SAMPLE);
  await tab.setViewport(...NARROW);
  const cell = new CellDriver(tab, BEFORE);
  const overflows = () =>
    cell.element
      .find("[data-output]")
      .evaluate((output) => output.scrollWidth - output.clientWidth);
  const sideways = () =>
    tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(await overflows(), 0);
  await cell.write("print('x' * 200)\nraise ValueError('a long text ' * 12)");
  await cell.run();
  assert.equal(await overflows(), 0);
  assert.equal(await sideways(), 0);
});

test("the editor opens at what is in view, and what is typed is not covered", async () => {
  const tab = await site.open(SAMPLE);
  await tab.setViewport(...NARROW);
  const cell = new CellDriver(tab, BEFORE);
  // The theme's header is at the top, the bar of the page at the bottom.
  const cursorIsInView = () =>
    tab.waitFor(() => {
      const line = getSelection()?.focusNode;
      const element = line instanceof Element ? line : line?.parentElement;
      const at = element?.closest(".cm-line")?.getBoundingClientRect();
      const header = document.querySelector(".md-header")?.getBoundingClientRect();
      const jumps = document.querySelector(".page-jumps")?.getBoundingClientRect();
      return at && header && jumps && at.top >= header.bottom && at.bottom <= jumps.top;
    });
  await cell.button("Edit").click();
  await cursorIsInView();
  await tab.type("#");
  await cursorIsInView();
  // An exercise opens at its task.
  const exercise = new CellDriver(tab, "snippets/sample/exercise.py");
  await exercise.button("Edit").click();
  await exercise.editor.appears();
  await tab.type(" <");
  await exercise.editor.waitFor((editor) => /TODO.* <$/m.test((editor as HTMLElement).innerText));
});

test("a press on a line of the listing opens the editor at that line", async () => {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  const line = 10;
  const point = await cell.element.find("pre > code").evaluate((code, line) => {
    code.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top } = code.getBoundingClientRect();
    const style = getComputedStyle(code);
    const height = parseFloat(style.lineHeight);
    return { x: left + 200, y: top + parseFloat(style.paddingTop) + (line - 0.5) * height };
  }, line);
  await tab.point(point.x, point.y);
  await cell.editor.waitFor((editor) => editor.contains(document.activeElement));
  await tab.press("End");
  await tab.type("#");
  const expected = textOf(BEFORE).split("\n");
  expected[line - 1] = `${expected[line - 1] ?? ""}#`;
  await cell.shows(expected.join("\n"));
});

test("the menu opens by a key, and its links take no focus while it is closed", async () => {
  const tab = await site.open(SAMPLE);
  await tab.setViewport(...NARROW);
  const menu = tab.find(".md-header button", "Menu");
  const link = tab.find(".md-sidebar--primary a[href]");
  await link.waitFor((link) => !link.checkVisibility({ visibilityProperty: true }));
  await menu.focus();
  await tab.press("Enter");
  await link.waitFor((link) => link.checkVisibility({ visibilityProperty: true }));
  assert.equal(await menu.evaluate((button) => button.ariaExpanded), "true");
  await tab.press("Escape");
  await link.waitFor((link) => !link.checkVisibility({ visibilityProperty: true }));
  assert.equal(await menu.evaluate((button) => button === document.activeElement), true);
  // A wide page shows its navigation, and needs no button for it.
  await tab.setViewport(1280, 800);
  await menu.waitFor((button) => !button.checkVisibility());
});

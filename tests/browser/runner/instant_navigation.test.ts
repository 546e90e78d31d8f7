/** A page that is left while it still scrolls: the next one gets nothing of that. */

import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { CellDriver } from "../support/cell_driver.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import type { Tab } from "../drivers/tab.ts";

const site = useSite(FIXTURE, { saveData: true });
const SECOND = "/patterns/behavioral/second/";
const PATTERNS = "/patterns/";

interface Noting {
  noted: { position: boolean; anchor: boolean };
}

/** Scrolls, and waits until the theme has noted it in the address. */
async function scrollTo(tab: Tab, anchor: string): Promise<void> {
  await tab.waitFor((anchor) => {
    const scrolled = window as { scrolledAt?: number };
    const now = performance.now();
    // The theme leaves out what comes first on a page, so one may have to scroll again.
    if (location.hash !== anchor && now - (scrolled.scrolledAt ?? 0) > 1000) {
      scrolled.scrolledAt = now;
      window.scrollTo(0, 0);
      document.querySelector(anchor)?.scrollIntoView();
      window.scrollBy(0, (now % 2) + 1);
    }
    return location.hash === anchor;
  }, anchor);
}

/**
 * Scrolls, and leaves the page at once: by a link, or back if there is none. The next page
 * comes only when the theme has tried to note position and anchor.
 */
async function leaveWhileScrolling(
  t: TestContext,
  tab: Tab,
  next: string,
  link: string | null,
): Promise<void> {
  const arrive = site.server.hold(t, new RegExp(`^${next}$`));
  await tab.evaluate((link) => {
    document.querySelector("#what-changed")?.scrollIntoView();
    if (link === null) history.back();
    else {
      const way = document.createElement("a");
      way.href = link;
      document.body.append(way);
      way.click();
    }
    const noted = { position: false, anchor: false };
    const replace = history.replaceState.bind(history);
    history.replaceState = (state: unknown, unused: string, url?: string) => {
      replace(state, unused, url);
      noted[url === undefined ? "position" : "anchor"] = true;
    };
    Object.assign(window, { noted });
  }, link);
  await tab.waitFor(() => {
    const { position, anchor } = (window as unknown as Noting).noted;
    return position && anchor;
  });
  arrive();
  await tab.arrives(next);
}

const address = (tab: Tab) => tab.evaluate(() => location.pathname + location.hash);

for (const [what, path] of Object.entries({ other: PATTERNS, "the same": SECOND })) {
  test(`a link to a page with ${what} anchors: its own address, and its top`, async (t) => {
    const tab = await site.open(SAMPLE);
    await scrollTo(tab, "#see-it-break");
    await leaveWhileScrolling(t, tab, path, path);
    assert.equal(await address(tab), path);
    assert.equal(await tab.evaluate(() => scrollY), 0);
  });
}

test("a link to an anchor of the next page: that anchor", async (t) => {
  const tab = await site.open(SAMPLE);
  await scrollTo(tab, "#see-it-break");
  await leaveWhileScrolling(t, tab, SECOND, `${SECOND}#see-it-break`);
  assert.equal(await address(tab), `${SECOND}#see-it-break`);
});

test("the way back: the address that one left", async (t) => {
  const tab = await site.open(SECOND);
  await scrollTo(tab, "#see-it-break");
  await tab.find(".md-nav--primary a[href$='/sample/']").evaluate((link) => {
    (link as HTMLElement).click();
  });
  await tab.find("h1#sample").appears();
  await scrollTo(tab, "#see-it-break");
  await leaveWhileScrolling(t, tab, SECOND, null);
  assert.equal(await address(tab), `${SECOND}#see-it-break`);
});

/** Presses a link, lets only the theme follow it, and returns whether that does. */
const themeFollows = (link: Element): boolean => {
  let follows = false;
  const note = (event: Event) => {
    follows = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener("click", note, { once: true });
  (link as HTMLElement).click();
  return follows;
};

test("a link within the page is left to the browser, which scrolls there once", async () => {
  const tab = await site.open(SECOND);
  await tab.find(".md-nav--primary a[href$='/sample/']").waitFor(themeFollows);
  await tab.find("h1#sample").appears();
  const jump = tab.find(".page-jumps a", "Fix");
  assert.equal(await jump.evaluate(themeFollows), false);
  await jump.evaluate((link) => (link as HTMLElement).click());
  assert.equal(await address(tab), `${SAMPLE}#after-py`);
  await new CellDriver(tab, "snippets/sample/after.py").element.appears();
});

test("a jump, the way back and an address typed within the page leave it as it is", async () => {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  await cell.write("print('kept')");
  await cell.run();
  await tab.evaluate(() => {
    Object.assign(window, { kept: document.querySelector("[data-cell]") });
  });
  await tab.find(".page-jumps a", "Exercise").evaluate((link) => (link as HTMLElement).click());
  await tab.waitFor(() => location.hash === "#exercise-py" && scrollY > 0);
  await tab.evaluate(() => (location.hash = "#what-changed"));
  await tab.evaluate(() => history.back());
  await site.server.quiet();
  const kept = () => (window as { kept?: Element }).kept?.isConnected;
  assert.equal(await tab.evaluate(kept), true);
  assert.match(await cell.output(), /kept/);
  // The theme still follows what leads elsewhere, and back.
  await tab.find(".md-nav--primary a[href$='/second/']").waitFor(themeFollows);
  await tab.waitFor(() => document.title.startsWith("Second"));
  await tab.back();
  await tab.find("h1#sample").appears();
});

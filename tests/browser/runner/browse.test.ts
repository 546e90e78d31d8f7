/** Lists of patterns: filtered, compared, and followed page by page. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Tab } from "../drivers/tab.ts";
import { FIXTURE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE, { saveData: true });
const CATALOG = "/patterns/";
/** A small phone. */
const NARROW = [360, 740] as const;
const CHECK = "snippets/sample/check.py";

/** Chooses an entry of the list with that label, as a reader does. */
async function choose(tab: Tab, label: string, value: string): Promise<void> {
  const list = tab.find("select", label);
  await list.appears();
  await list.evaluate((element, value) => {
    (element as HTMLSelectElement).value = value;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  }, value);
}

const shownCards = (tab: Tab) =>
  tab.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>(".card"))
      .filter((card) => card.offsetParent !== null)
      .map((card) => card.querySelector("a")?.textContent),
  );

const address = (tab: Tab) => tab.evaluate(() => location.search);

/** What the browser keeps of the path. */
const kept = (tab: Tab) =>
  tab.evaluate(() => Object.keys(localStorage).filter((key) => /^(done|passed):/.test(key)));

const says = (tab: Tab, text: string) =>
  tab.waitFor(
    (text) =>
      Array.from(document.querySelectorAll("[role=status]")).some((status) =>
        status.textContent.includes(text),
      ),
    text,
  );

test("the catalog is filtered by tag and family, and the address says how", async () => {
  const tab = await site.open(CATALOG);
  await says(tab, "2 patterns");
  assert.deepEqual(await shownCards(tab), ["Sample", "Second"]);
  await choose(tab, "Tag", "typing");
  await says(tab, "1 of 2 patterns");
  assert.deepEqual(await shownCards(tab), ["Sample"]);
  assert.equal(await address(tab), "?tag=typing");
  // What would leave nothing cannot be chosen.
  const others = await tab.evaluate(() =>
    Array.from(document.querySelectorAll("option:disabled"), (option) => option.textContent),
  );
  assert.deepEqual(others, ["Behavioral (0)"]);
  await tab.reload();
  await says(tab, "1 of 2 patterns");
  await choose(tab, "Family", "Structural");
  assert.equal(await address(tab), "?tag=typing&family=Structural");
  await tab.find("button", "Show all").click();
  await says(tab, "2 patterns");
  assert.equal(await address(tab), "");
  assert.deepEqual(await shownCards(tab), ["Sample", "Second"]);
});

test("an address that filters by what no card has shows all cards", async () => {
  const tab = await site.reopen(`${CATALOG}?tag=magic&library=nothing`);
  await says(tab, "2 patterns");
  assert.deepEqual(await shownCards(tab), ["Sample", "Second"]);
});

test("patterns stand side by side, and the address names them", async () => {
  const tab = await site.reopen("/compare/");
  await says(tab, "Choose two patterns.");
  await choose(tab, "First pattern", "second");
  await choose(tab, "Third pattern", "sample");
  await says(tab, "Side by side: Second, Sample");
  assert.equal(await address(tab), "?patterns=second,sample");
  await tab.goto("/compare/?patterns=sample,second");
  await says(tab, "Side by side: Sample, Second");
  const columns = () =>
    tab.evaluate(() => {
      const parts = document.querySelectorAll(".comparison section");
      return Array.from(parts, (part) => [
        part.querySelector("h2")?.textContent,
        ...Array.from(part.querySelectorAll("li, .compared-columns p"), (item) => item.textContent),
      ]);
    });
  assert.deepEqual((await columns())[1], [
    "Use when",
    "A test needs a page with cells.",
    "A test needs a second page.",
  ]);
  // Each part has a link to the page, whose name says the part.
  const link = tab.find(".comparison h3 a", "Second: Use when");
  const target = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  assert.ok(target.endsWith("/patterns/behavioral/second/#use-when"), target);
  const names = await tab.evaluate(() =>
    Array.from(document.querySelectorAll(".comparison h3 a"), (link) => link.ariaLabel),
  );
  assert.equal(new Set(names).size, names.length);
  const twice = await tab.evaluate(() => {
    const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
    return ids.filter((id, place) => ids.indexOf(id) !== place);
  });
  assert.deepEqual(twice, []);
});

test("a pattern is not compared with itself, and what is often confused is told apart first", async () => {
  const tab = await site.reopen("/compare/?patterns=sample,second");
  await says(tab, "Side by side");
  assert.match(
    await tab.find(".confused-pair").text(),
    /^A cell of Second[^]*class Writer\(Protocol\):/,
  );
  assert.doesNotMatch(await tab.find(".confused-pair").text(), /Side by side/);
  await choose(tab, "First pattern", "second");
  await says(tab, "Choose two different patterns.");
});

test("names that no pattern has compare nothing", async () => {
  const tab = await site.reopen("/compare/?patterns=sample,nothing");
  await says(tab, "Choose two patterns.");
});

test("a page that does not load is told of, and can be asked for again", async () => {
  const tab = await site.reopen("/compare/");
  await says(tab, "Choose two patterns.");
  await tab.evaluate(() => {
    const real = window.fetch.bind(window);
    window.fetch = () => {
      window.fetch = real;
      return Promise.reject(new TypeError("no connection"));
    };
  });
  await choose(tab, "First pattern", "sample");
  await choose(tab, "Second pattern", "second");
  await says(tab, "A page did not load. Check the connection");
  await choose(tab, "Second pattern", "second");
  await says(tab, "Side by side: Sample, Second");
});

test("the learning path remembers what is done, and what comes next", async () => {
  const tab = await site.reopen("/learn/");
  await says(tab, "0 of 2 done. Next: Sample");
  await tab.find("input", "Done with Sample").click();
  await says(tab, "1 of 2 done. Next: Second");
  await tab.reload();
  await says(tab, "1 of 2 done. Next: Second");
  await tab.find("input", "Done with Sample").click();
  await says(tab, "0 of 2 done. Next: Sample");
});

test("an exercise that has passed marks its page, which the reader may take back", async () => {
  const tab = await site.revisit("/learn/", { [`passed:${CHECK}`]: "1" });
  await says(tab, "1 of 2 done. Next: Second");
  assert.match(await tab.find("[data-step=sample]").text(), /Passed/);
  await tab.find("input", "Done with Sample").click();
  await says(tab, "0 of 2 done. Next: Sample");
  await tab.reload();
  await says(tab, "0 of 2 done. Next: Sample");
});

test("what is done goes to a file, is forgotten, and comes back", async () => {
  const tab = await site.open("/learn/");
  await says(tab, "0 of 2 done");
  await tab.evaluate((check) => localStorage.setItem(`passed:${check}`, "1"), CHECK);
  await tab.reload();
  await says(tab, "1 of 2 done");
  await tab.find("input", "Done with Second").click();
  await says(tab, "2 of 2 done.");
  await tab.find("button", "Save as a file").click();
  const saved = (await tab.downloaded("learning-path.json")).toString();
  assert.deepEqual(JSON.parse(saved), {
    done: ["sample", "second"],
    passed: [CHECK],
    notDone: [],
  });
  // Forgotten twice, it still comes back.
  for (let press = 0; press < 2; press++) {
    await tab.find("button", "Forget all").click();
    await says(tab, "0 of 2 done. Next: Sample");
    assert.deepEqual(await kept(tab), []);
  }
  await tab.find("button", "Undo").click();
  await says(tab, "2 of 2 done.");
  await tab.find("button", "Forget all").click();
  await says(tab, "Forgotten.");
  await load(tab, "learning-path.json", saved);
  await says(tab, "Added what is done in learning-path.json: 2 of 2 pages.");
  await says(tab, "2 of 2 done.");
  assert.match(await tab.find("[data-step=sample]").text(), /Passed/);
});

test("a page that the reader has taken back stays so when all is forgotten and brought back", async () => {
  const tab = await site.revisit("/learn/", { [`passed:${CHECK}`]: "1", "done:sample": "0" });
  await says(tab, "0 of 2 done. Next: Sample");
  await tab.find("button", "Forget all").click();
  await says(tab, "Forgotten.");
  await tab.find("button", "Undo").click();
  await says(tab, "All is back.");
  await says(tab, "0 of 2 done. Next: Sample");
  assert.deepEqual((await kept(tab)).sort(), ["done:sample", `passed:${CHECK}`]);
});

test("a file that is no saved path changes nothing, and the reader is told why", async () => {
  const tab = await site.reopen("/learn/");
  await says(tab, "0 of 2 done");
  for (const [text, message] of [
    ["done", "This file is not JSON"],
    ["null", "This file has no list “done”"],
    ['{"done": [1], "passed": []}', "This file has no list “done”"],
    ['{"done": []}', "This file has no list “passed”"],
  ] as const) {
    await load(tab, "other.json", text);
    await says(tab, message);
    await says(tab, "0 of 2 done. Next: Sample");
  }
  await load(tab, "other.json", '{"done": ["unknown"], "passed": ["../check.py"]}');
  await says(tab, "Added what is done in other.json: 0 of 2 pages.");
  assert.deepEqual(await kept(tab), []);
});

/** Chooses a file, past the browser's own dialog. */
async function load(tab: Tab, name: string, text: string): Promise<void> {
  await tab.evaluate(
    (name, text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      const input = document.querySelector<HTMLInputElement>("input[type=file]");
      if (!input) throw new Error("no file can be chosen");
      input.files = transfer.files;
      input.dispatchEvent(new Event("change"));
    },
    name,
    text,
  );
}

test("the place of a list's choices and boxes is kept before they come", async () => {
  const tab = await site.reopen(CATALOG);
  for (const [width, height] of [NARROW, [1280, 800]] as const) {
    await tab.setViewport(width, height);
    for (const path of [CATALOG, "/compare/", "/learn/"]) {
      await tab.goto(path);
      const list = tab.find("[data-ready]");
      await list.appears();
      const moved = await list.evaluate((list) => {
        const after = list.getBoundingClientRect().height;
        // As it was when the page came.
        delete (list as HTMLElement).dataset.ready;
        for (const added of list.querySelectorAll("form, .path-progress, label"))
          (added as HTMLElement).style.display = "none";
        return after - list.getBoundingClientRect().height;
      });
      assert.ok(Math.abs(moved) <= 8, `${path} moves by ${moved} at ${width} pixels`);
    }
  }
});

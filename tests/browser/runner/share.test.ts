/** A link carries edits to another reader, and is met with suspicion there. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { packEdits } from "../../../runner/src/share/link.ts";
import {
  forged,
  fragment,
  hasFocus,
  PageControls,
  pressByKeyboard,
  textOf,
} from "../support/page_controls.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { samples } from "../support/samples.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import type { Tab } from "../drivers/tab.ts";

const site = useSite(FIXTURE, { saveData: true });
const BEFORE = "snippets/sample/before.py";
const AFTER = "snippets/sample/after.py";
const SHARED = "print('from a link')\n";
const ORIGINAL = textOf(BEFORE);

const shared = async (text = SHARED) => SAMPLE + (await fragment({ [BEFORE]: text }));

const notice = (cell: CellDriver) => cell.element.find(".cell-notice p");

/** Follows the table of contents to the exercise; the theme loses a click now and then. */
async function goToExercise(tab: Tab): Promise<void> {
  const arrives = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const top = document.querySelector("#exercise")?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight;
  };
  do await tab.find(".md-nav--secondary a", "Exercise").click();
  while (!(await tab.evaluate(arrives)));
}

const kept = (tab: Tab) =>
  tab.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("edit:")));

test("an edit travels in a link, is marked as foreign, and runs when told to", async () => {
  const sender = await site.reopen(SAMPLE);
  await new CellDriver(sender, BEFORE).write(SHARED.trimEnd());
  const tools = new PageControls(sender);
  const link = await tools.share();
  await tools.says("The link is copied. Your edits of 1 file are in it");
  assert.match(link, /^\/patterns\/structural\/sample\/#edits=1\.[\w-]+$/);

  const tab = await site.reopen(link);
  const cell = new CellDriver(tab, BEFORE);
  await cell.shows(SHARED);
  assert.equal(
    await notice(cell).text(),
    "This code came with the link, not from this site. Read it before you run it. " +
      `Line 1 differs from the page’s code, and ${ORIGINAL.trimEnd().split("\n").length - 1} of its lines are missing.`,
  );
  await new PageControls(tab).says("1 cell of this page has code that came with the link");
  await site.server.quiet();
  const state = () => cell.element.evaluate((cell) => (cell as HTMLElement).dataset.state);
  assert.equal(await state(), "idle");
  assert.ok(!site.server.requests.some(({ path }) => path.includes("#")), "a server saw it");
  await cell.run();
  assert.equal(await cell.output(), "from a link\n");
  assert.deepEqual(await kept(tab), []);
  const other = new CellDriver(tab, AFTER);
  assert.equal(await other.element.find(".cell-notice").visible(), false);
});

test("a link's code shows where it differs from the page's; the page's own does not, nor an edit", async () => {
  const lines = ORIGINAL.trimEnd().split("\n");
  const text = [...lines.slice(0, 2), "print('put in')", ...lines.slice(2, -1)].join("\n");
  const tab = await site.reopen(await shared(`${text}\n`));
  const cell = new CellDriver(tab, BEFORE);
  await cell.shows(`${text}\n`);
  const marked = () =>
    cell.element.evaluate((cell) =>
      Array.from(cell.querySelectorAll(".cm-line"), (line, at) => [at + 1, line.className]).flatMap(
        ([at, look]) => (/cell-(changed|gap)/.test(String(look)) ? [at] : []),
      ),
    );
  await cell.element.waitFor((cell) => cell.querySelector(".cell-changed") !== null);
  assert.deepEqual(await marked(), [3, lines.length]);
  assert.match(
    await notice(cell).text(),
    / Line 3 differs from the page’s code, and 1 of its lines is missing\.$/,
  );
  await cell.button("Show the original").click();
  await cell.shows(ORIGINAL);
  assert.deepEqual(await marked(), []);
  const after = new CellDriver(tab, AFTER);
  await after.write("print('mine')");
  assert.ok(await after.element.evaluate((cell) => !cell.querySelector(".cell-changed")));
});

test("the original and the shared code are one click from each other", async () => {
  const tab = await site.reopen(await shared());
  const cell = new CellDriver(tab, BEFORE);
  await cell.shows(SHARED);
  assert.equal(await cell.button("Show the shared code").visible(), false);
  await pressByKeyboard(tab, cell.button("Show the original"));
  await cell.shows(ORIGINAL);
  assert.match(await notice(cell).text(), /^This is the page’s own code\./);
  assert.equal(await cell.button("Show the original").visible(), false);
  assert.ok(await cell.button("Show the shared code").evaluate(hasFocus), "the focus is lost");
  await tab.press("Enter");
  await cell.shows(SHARED);
  assert.match(await notice(cell).text(), /^This code came with the link/);
});

test("a link takes nothing from a reader who has an edit", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write("print('my own')");
  await tab.goto("/");
  await tab.goto(await shared());
  await cell.shows(SHARED);
  assert.match(await notice(cell).text(), /You have an edit of your own here: it is kept\./);
  await cell.editor.focus();
  await tab.type("x");
  await cell.shows(SHARED);
  await cell.button("Show the original").click();
  await cell.shows(ORIGINAL);
  await cell.button("Show your edit").click();
  await cell.shows("print('my own')\n");
  await cell.run();
  assert.equal(await cell.output(), "my own\n");
  await tab.goto("/");
  await tab.goto(SAMPLE);
  await cell.shows("print('my own')\n");
});

test("typing in shared code makes it the reader's edit", async () => {
  const tab = await site.reopen(await shared());
  const cell = new CellDriver(tab, BEFORE);
  await cell.shows(SHARED);
  await cell.write("print('fixed')");
  assert.match(await notice(cell).text(), /^This is your edit of code that came with a link/);
  await tab.reload();
  await cell.shows("print('fixed')\n");
  await cell.button("Show the shared code").click();
  await cell.shows(SHARED);
});

test("of two links at once the second is opened, whichever unpacks first", async () => {
  const tab = await site.open(SAMPLE);
  const [first, second] = [
    await fragment({ [BEFORE]: SHARED }),
    await fragment({ [AFTER]: SHARED }),
  ];
  await tab.evaluate(
    (first, second) => {
      type Streaming = (this: Blob) => ReadableStream<Uint8Array<ArrayBuffer>>;
      const original = Object.getOwnPropertyDescriptor(Blob.prototype, "stream");
      const stream = original?.value as Streaming;
      const late = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        async start() {
          await new Promise((resolve) => setTimeout(resolve, 1_000));
        },
      });
      Blob.prototype.stream = function () {
        Blob.prototype.stream = stream;
        location.hash = second;
        return stream.call(this).pipeThrough(late);
      };
      location.hash = first;
    },
    first,
    second,
  );
  await new CellDriver(tab, AFTER).shows(SHARED);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  assert.equal(await new CellDriver(tab, BEFORE).editor.visible(), false);
});

test("an edit of shared code says what it is on later visits, until it is reset", async () => {
  const tab = await site.reopen(await shared());
  const cell = new CellDriver(tab, BEFORE);
  await cell.shows(SHARED);
  await cell.write("print('fixed')");
  await new PageControls(tab).button("Remove the shared code").click();
  await cell.button("Show the shared code").disappears();
  await tab.goto("/");
  await tab.goto(SAMPLE);
  await cell.shows("print('fixed')\n");
  assert.match(await notice(cell).text(), /^This is your edit of code that came with a link/);
  assert.equal(await cell.button("Show the shared code").visible(), false);
  await cell.button("Show the original").click();
  await cell.shows(ORIGINAL);
  await cell.button("Show your edit").click();
  await cell.button("Reset").click();
  await cell.shows(ORIGINAL);
  assert.equal(await cell.element.find(".cell-notice").visible(), false);
});

test("shared code stays through scrolling, anchors, Back and other pages", async () => {
  const tab = await site.reopen(await shared());
  const cell = new CellDriver(tab, BEFORE);
  await cell.shows(SHARED);
  await goToExercise(tab);
  await tab.back();
  await tab
    .find("#exercise")
    .waitFor((heading) => heading.getBoundingClientRect().top > innerHeight);
  await cell.shows(SHARED);
  await tab.reload();
  await cell.shows(SHARED);
  await site.server.quiet();
  await tab.find(".md-tabs a", "Patterns").click();
  await tab.find("h1#patterns").appears();
  await tab.back();
  await tab.find("h1#sample").appears();
  await cell.shows(SHARED);
  assert.match(await notice(cell).text(), /^This code came with the link/);
});

test("who removes the shared code is rid of it, after a reload too", async () => {
  const link = await shared();
  const tab = await site.reopen(link);
  const cell = new CellDriver(tab, BEFORE);
  await cell.shows(SHARED);
  const tools = new PageControls(tab);
  // Scrolling makes the theme replace the fragment, and a click may scroll.
  const left = await tools.button("Remove the shared code").evaluate((button, link) => {
    history.replaceState(null, "", link);
    (button as HTMLElement).click();
    return location.hash;
  }, link);
  assert.equal(left, "");
  await cell.shows(ORIGINAL);
  await tools.says("The shared code is gone.");
  assert.equal(await cell.element.find(".cell-notice").visible(), false);
  await tab.reload();
  await cell.button("Edit").appears();
  assert.equal(await cell.element.find(".cell-notice").visible(), false);
});

test("who removes shared code that is their own edit, too, can go on typing", async () => {
  const tab = await site.reopen(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write(SHARED.trimEnd());
  const tools = new PageControls(tab);
  const link = await tools.share();
  await tab.goto("/");
  await tab.goto(link);
  await cell.shows(SHARED);
  await tools.button("Remove the shared code").click();
  await tools.says("The shared code is gone.");
  await cell.editor.focus();
  await tab.press("Mod+Home");
  await tab.type("#");
  await cell.shows(`#${SHARED}`);
});

test("a link opened in a tab that has the page is opened, too", async () => {
  const tab = await site.reopen(SAMPLE);
  const hash = await fragment({ [BEFORE]: SHARED });
  const cell = new CellDriver(tab, BEFORE);
  await cell.button("Edit").appears();
  // The theme fetches the page again with the first change of the fragment.
  await tab.evaluate(() => void (location.hash = "#exercise"));
  await site.server.quiet();
  await tab.evaluate((hash) => void (location.hash = hash), hash);
  await cell.shows(SHARED);
});

test("a link that is followed on the site is opened, too", async () => {
  const tab = await site.reopen("/patterns/");
  const link = await shared();
  await tab.evaluate((link) => {
    const anchor = document.createElement("a");
    anchor.href = link;
    anchor.textContent = "A colleague's link";
    document.querySelector("h1")?.after(anchor);
  }, link);
  await tab.find("a", "A colleague's link").click();
  await new CellDriver(tab, BEFORE).shows(SHARED);
});

test("the page's notice leads to the cell, in whichever tab or fold it is", async () => {
  const solution = "snippets/sample/solution.py";
  const tab = await site.reopen(SAMPLE + (await fragment({ [AFTER]: SHARED, [solution]: SHARED })));
  const tools = new PageControls(tab);
  for (const path of [solution, AFTER]) {
    const cell = new CellDriver(tab, path);
    assert.equal(await cell.element.visible(), false);
    await tools.button(`Go to ${path.split("/").pop()}`).click();
    await cell.button("Show the original").waitFor(hasFocus);
    await cell.element.waitFor((cell) => {
      const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
      const { top } = cell.getBoundingClientRect();
      return top >= header && top < innerHeight;
    });
  }
});

test("a link made for code that has changed since says so", async () => {
  const edits = [{ path: BEFORE, original: "older\n", text: SHARED }];
  const tab = await site.reopen(SAMPLE + (await packEdits(edits)));
  const cell = new CellDriver(tab, BEFORE);
  await cell.shows(SHARED);
  assert.match(await notice(cell).text(), /The page’s code has changed since the link was made\./);
});

test("a link that is broken or forged leaves the page as it is, and says so", async (t) => {
  const good = await fragment({ [BEFORE]: SHARED });
  const foreign = [{ path: "snippets/checking.py", original: "", text: SHARED }];
  const cases: Record<string, string> = {
    "cut short": good.slice(0, -9),
    "of another version": good.replace("=1.", "=2."),
    empty: "#edits=",
    "of other letters": "#edits=1.<script>",
    "with a file that is no cell": await packEdits(foreign),
    "that unpacks to too much": forged(JSON.stringify([[BEFORE, "", "0".repeat(5_000_000)]])),
    "longer than any": `#edits=1.${"A".repeat(500_000)}`,
    "encoded, and cut short": good.replace("=", "%3D").slice(0, -9),
    "encoded, and empty": "#edits%3D",
  };
  for (const [name, made] of samples(Object.entries(cases))) {
    await t.test(name, async () => {
      const tab = await site.reopen(SAMPLE + made);
      await new PageControls(tab).says("The page is as it was.");
      const cell = new CellDriver(tab, BEFORE);
      assert.equal(await cell.element.find(".cell-notice").visible(), false);
      assert.equal(await cell.button("Edit").visible(), true);
      assert.deepEqual(tab.errors, []);
      await goToExercise(tab);
    });
  }
});

const ON_THE_WAY: Record<string, (link: string) => string> = {
  "encoded by a chat client": (link) => link.replace("#edits=", "#edits%3D"),
  "encoded twice": (link) => link.replace("#edits=", "#edits%253D"),
  "at the end of a sentence": (link) => `${link}.`,
  "between brackets": (link) => `${link}),`,
  "between < and >": (link) => `${link}>`,
  "in quotes": (link) => `${link}”`,
  "with words after it": (link) => `${link} and more`,
};
for (const [how, change] of samples(Object.entries(ON_THE_WAY))) {
  test(`a link ${how} is opened, and can be removed`, async () => {
    const tab = await site.reopen(change(await shared()));
    const cell = new CellDriver(tab, BEFORE);
    await cell.shows(SHARED);
    const tools = new PageControls(tab);
    await tools.button("Remove the shared code").click();
    await tools.says("The shared code is gone.");
    assert.equal(await tab.evaluate(() => location.hash.includes("edits")), false);
    assert.deepEqual(tab.errors, []);
  });
}

test("a link that holds the page's own code says that there is nothing new", async () => {
  const tab = await site.reopen(await shared(ORIGINAL));
  await new PageControls(tab).says("there is nothing new here");
  const cell = new CellDriver(tab, BEFORE);
  assert.equal(await cell.element.find(".cell-notice").visible(), false);
});

test("a run that has a link's file says so, in whichever cell, until the next run", async () => {
  const tab = await site.reopen(await shared());
  const cell = new CellDriver(tab, "snippets/sample/limits.py");
  const runNotice = cell.element.find(".cell-run-notice");
  await new CellDriver(tab, BEFORE).shows(SHARED);
  await cell.run();
  assert.match(await runNotice.text(), /^Code that came with a link is in this run: before\.py\./);
  const tools = new PageControls(tab);
  await tools.button("Remove the shared code").click();
  await tools.says("The shared code is gone.");
  assert.ok(await runNotice.visible(), "the output is still what the link's file may have printed");
  await cell.run();
  assert.equal(await runNotice.visible(), false);
});

test("code from a link is text, whatever it looks like", async () => {
  const text =
    "# </code></pre><img src=x onerror='window.hacked = 1'><script>hacked = 1</script>\n";
  const tab = await site.reopen(await shared(text));
  const cell = new CellDriver(tab, BEFORE);
  await cell.shows(text);
  assert.equal(
    await cell.element.evaluate((cell) => cell.querySelectorAll("img, script").length),
    0,
  );
  assert.equal(await tab.evaluate(() => "hacked" in window), false);
});

test("characters that would hide what code does are shown", async () => {
  const tab = await site.reopen(
    await shared(
      "access = 'user\u202e \u2066# admin\u2069 \u2066'\u200b\n" +
        "admin\u3164 = \u115fx\uffa0 = '\u200d\u202a\ufe0f\u{e0041}\u00a0'\n",
    ),
  );
  const cell = new CellDriver(tab, BEFORE);
  await cell.editor.appears();
  const marked = await cell.editor.evaluate((editor) =>
    [...editor.querySelectorAll(".cm-specialChar")].map((mark) => mark.textContent),
  );
  assert.equal(
    marked.join(" "),
    "U+202E U+2066 U+2069 U+2066 U+200B U+3164 U+115F U+FFA0 U+200D U+202A U+FE0F U+E0041 U+00A0",
  );
});

test("code that no editor can show is not the code that runs", async (t) => {
  t.after(() => {
    site.server.broken = null;
  });
  site.server.broken = /\/editor\.js$/;
  const tab = await site.open(await shared());
  const cell = new CellDriver(tab, BEFORE);
  await cell.element.find(".cell-status").waitFor((status) => {
    return status.textContent.includes("The editor did not load");
  });
  await cell.run();
  assert.match(await cell.output(), /row 1 is loaded/);
  site.server.broken = null;
  await cell.button("Show the shared code").click();
  await cell.shows(SHARED);
});

test("where the page may not copy, the link is there to be copied", async () => {
  const tab = await site.reopen(SAMPLE);
  await new CellDriver(tab, BEFORE).write("print('mine')");
  const tools = new PageControls(tab);
  await tools.setClipboard(false);
  await tools.button("Share").click();
  await tools.says("Copy the link from the field below");
  const selected = await tools.field.waitFor((field) => {
    const { value, readOnly, selectionStart, selectionEnd } = field as HTMLInputElement;
    const all = selectionStart === 0 && selectionEnd === value.length;
    return all && readOnly && field === document.activeElement ? value : "";
  });
  const { pathname, hash } = new URL(selected);
  await tab.goto("/");
  const reader = await site.reopen(pathname + hash);
  await new CellDriver(reader, BEFORE).shows("print('mine')\n");
});

test("without an edit the link is the page's own, and says so", async () => {
  const tab = await site.reopen(`${SAMPLE}#exercise`);
  const tools = new PageControls(tab);
  assert.equal(await tools.share(), SAMPLE);
  await tools.says("You have no edits here");
});

test("more than fits a link is refused with its size, and nothing is copied", async () => {
  const tab = await site.reopen(SAMPLE);
  const random = Array.from({ length: 300 }, (_, at) => `x${at} = "${crypto.randomUUID()}"`);
  await new CellDriver(tab, BEFORE).write(random.join("\n"));
  const tools = new PageControls(tab);
  await tools.setClipboard(true);
  await tools.button("Share").click();
  const said = await tools.says("The link would be");
  assert.match(said, /^The link would be \d+\.\d kB long, and 8 kB is the most/);
  assert.equal(await tab.evaluate(() => "copied" in window), false);
});

test("a page without cells has no buttons, and minds no fragment", async () => {
  const tab = await site.reopen(`/patterns/${await fragment({ [BEFORE]: SHARED })}`);
  await tab.find("h1#patterns").appears();
  assert.equal(await tab.find("button", "Share").visible(), false);
  assert.deepEqual(tab.errors, []);
});

test("a link is opened though the reader has scrolled before its part of the page was there", async (t) => {
  const arrive = site.server.hold(t, /\/share\.js/);
  const tab = await site.open(SAMPLE);
  await tab.find(".page-tools button", "Share").appears();
  await tab.evaluate(
    async (link) => {
      location.hash = link;
      await new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
      // So does the theme, for the heading that is in view.
      history.replaceState({}, "", "#see-it-break");
    },
    await fragment({ [BEFORE]: SHARED }),
  );
  arrive();
  await new CellDriver(tab, BEFORE).shows(SHARED);
});

test("all of it fits a narrow screen", async () => {
  const tab = await site.reopen(await shared());
  await tab.setViewport(360, 740);
  const cell = new CellDriver(tab, BEFORE);
  await cell.shows(SHARED);
  const wide = await tab.evaluate(() => {
    const buttons = [...document.querySelectorAll(".page-tools button, .cell-notice button")];
    return buttons
      .map((button) => button.getBoundingClientRect())
      .filter(({ right, height, width }) => width > 0 && (right > innerWidth || height < 24))
      .length;
  });
  assert.equal(wide, 0);
  assert.ok(
    await tab.evaluate(() => (document.scrollingElement?.scrollWidth ?? 999) <= innerWidth),
  );
});

/** The site around the cells: private, navigable, readable without scripts. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { followInstantly, hasFocus } from "../support/page_controls.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { copiedBy, COPY_BUTTON } from "../support/clipboard.ts";
import { BLANK } from "../support/site_server.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE);

test("cells work after instant navigation, in the same document", async () => {
  const tab = await site.open("/patterns/");
  await tab.evaluate(() => void Object.assign(window, { sameDocument: true }));
  await followInstantly(tab.find(".md-content a", "Sample"));
  const cell = new CellDriver(tab, "snippets/sample/after.py");
  await cell.run();
  assert.equal(await tab.evaluate(() => "sameDocument" in window), true);
  await tab.back();
  await tab.find("h1#patterns").appears();
  await tab.forward();
  await cell.run();
  assert.match(await cell.output(), /rows=2\n$/);
  assert.equal(await tab.evaluate(() => "sameDocument" in window), true);
});

test("leaving the page ends its endless loop", async () => {
  const tab = await site.open(SAMPLE);
  // No engine shows its workers to all drivers: the page notes the end of those that spoke.
  await tab.evaluate(() => {
    const ended: string[] = [];
    class NotedWorker extends Worker {
      #said = "";
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener("message", ({ data }) => (this.#said += JSON.stringify(data)));
      }
      override terminate() {
        super.terminate();
        ended.push(this.#said);
      }
    }
    Object.assign(window, { Worker: NotedWorker, ended });
  });
  const loopEnded = () =>
    (window as unknown as { ended: string[] }).ended.some((said) => said.includes("round and"));
  const cell = new CellDriver(tab, "snippets/sample/before.py");
  await cell.write("print('round and round')\nwhile True: pass");
  await cell.button("Run").click();
  await cell.prints("round and round\n");
  assert.equal(await tab.evaluate(loopEnded), false);
  await followInstantly(tab.find(".md-tabs a", "Patterns"));
  await tab.waitFor(loopEnded);
});

test("the page's policy forbids other hosts and code from text, in workers, too", async () => {
  const tab = await site.reopen(SAMPLE);
  // One layer of the defense: programs meet it only where the worker's own has failed.
  const tried = await tab.evaluate(async () => {
    const attempts = async () => {
      // What the policy allows would wait for an answer that never comes.
      const asking = { mode: "no-cors", signal: AbortSignal.timeout(5_000) } as const;
      const asked = await fetch("http://example.org/", asking).then(
        () => "asked",
        (error: unknown) => ((error as Error).name === "TimeoutError" ? "asked" : "refused"),
      );
      try {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is what is forbidden
        return [asked, (new Function("return 'made'") as () => string)()];
      } catch {
        return [asked, "refused"];
      }
    };
    // Later: while the driver evaluates, Chromium lets code be made from text.
    const inPage = new Promise((resolve) => setTimeout(() => resolve(attempts())));
    const program = new Blob([`(${String(attempts)})().then((all) => postMessage(all));`]);
    const worker = new Worker(URL.createObjectURL(program));
    const inWorker = new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
    return [await inPage, await inWorker];
  });
  assert.deepEqual(tried, [
    ["refused", "refused"],
    ["refused", "refused"],
  ]);
});

test("nothing of Python or the editor loads before first use", async () => {
  // The service worker of an earlier reader may still copy the site.
  const tab = await site.open(BLANK);
  await site.server.quiet();
  const before = site.server.requests.length;
  await tab.goto("/");
  await site.server.quiet();
  await tab.goto(SAMPLE);
  await site.server.quiet();
  const asked = site.server.requests.slice(before).map(({ path }) => path);
  const early = asked.filter((path) => /\/python-|\/runner\/(?!page\.js)/.test(path));
  assert.deepEqual(early, []);
  assert.ok(asked.some((path) => path.endsWith("/runner/page.js")));
});

test("without JavaScript the page shows code and output, and no dead button", async () => {
  const tab = await site.open(SAMPLE, { scripts: false });
  const cell = tab.find('[data-cell="snippets/sample/before.py"]');
  const code = cell.find("pre code");
  assert.match(await code.text(), /class OldTable/);
  assert.ok(await code.visible());
  const output = cell.find("[data-output]");
  assert.match(await output.text(), /takes 2 positional arguments/);
  assert.ok(await output.visible());
  assert.equal(await tab.find("button", "Run before.py").visible(), false);
});

test("a session of Python is copied as its code, also after instant navigation", async () => {
  const tab = await site.open("/reference/snippets/second/");
  await tab.evaluate(() => void Object.assign(window, { sameDocument: true }));
  await followInstantly(tab.find(".md-nav--primary a[href$='/sample/']"));
  await tab.find('[id="snippets.sample.sessions.double"]').appears();
  assert.equal(await tab.evaluate(() => "sameDocument" in window), true);
  const sessions = {
    double: "double(2)\nfor number in (1, 2):\n    print(double(number))",
    lines: "print(lines(3))\ntext = lines(1)",
    half: `def quarter(number):
    '''Call half() twice.'''

    return half(half(number))
half(3)`,
  };
  for (const [name, code] of Object.entries(sessions)) {
    const heading = `[id="snippets.sample.sessions.${name}"]`;
    const button = tab.find(`${heading} ~ .doc-contents .language-pycon ${COPY_BUTTON}`);
    assert.equal(await copiedBy(tab, button), code);
  }
});

test("opening the editor does not move the page", async () => {
  const tab = await site.open(SAMPLE);
  await tab.evaluate(() => document.fonts.ready.then(() => true));
  const cell = new CellDriver(tab, "snippets/sample/limits.py");
  const height = () => cell.element.evaluate((element) => element.getBoundingClientRect().height);
  const listing = await height();
  await cell.button("Edit").click();
  await cell.editor.waitFor(hasFocus);
  const editor = await height();
  assert.ok(Math.abs(editor - listing) <= 1, `${listing} became ${editor}`);
});

test("the way to the code leads to the code that fails, whichever tab was chosen", async () => {
  const tab = await site.open(SAMPLE);
  const before = new CellDriver(tab, "snippets/sample/before.py").element;
  await tab.find(".tabbed-labels label", "See it fixed").click();
  await before.disappears();
  await tab.find(".way-to-code a").click();
  await before.appears();
  await tab.waitFor(() => location.hash === "#see-it-break");
  // The section is the one that the list of sections names.
  await tab.waitFor(() => document.querySelector(".md-nav__link--active[href$='#see-it-break']"));
});

/** Whatever goes wrong ends in output, or in a message with a way on, and loses no edit. */

import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ENGINE } from "../drivers/browser.ts";
import { DAMAGES, damageImage, imageKept } from "../support/kept_image.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { samples } from "../support/samples.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import type { Fault } from "../support/site_server.ts";
import type { Tab } from "../drivers/tab.ts";

const site = useSite(FIXTURE);
const BEFORE = "snippets/sample/before.py";
const CODE = "print('mine')";

/** Opens the page with an edit in its first cell. */
async function openEdited(): Promise<[Tab, CellDriver]> {
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write(CODE);
  return [tab, cell];
}

/** Has files served with a fault until the test is over. */
function serveWith(t: TestContext, fault: Fault): void {
  site.server.fault = fault;
  t.after(() => {
    site.server.fault = null;
  });
}

async function works(cell: CellDriver): Promise<void> {
  await cell.run();
  assert.equal(await cell.output(), "mine\n", await cell.status());
}

const DAMAGED: [string, Omit<Fault, "path">][] = [
  ["cut short", { only: 20_000 }],
  ["slow, then cut off", { drip: { rate: 1000, seconds: 3 } }],
];
for (const file of samples(["python.wasm.bin", "worker.js", "pyodide.js"])) {
  for (const [how, fault] of DAMAGED) {
    test(`${file} ${how}: a message that names it, then Try again works`, async (t) => {
      serveWith(t, { path: new RegExp(`/${file}$`), ...fault });
      const [, cell] = await openEdited();
      await cell.button("Run").click();
      await cell.state("failed");
      assert.ok((await cell.status()).includes(file), await cell.status());
      assert.equal(await cell.editor.text(), CODE);
      site.server.fault = null;
      await cell.button("Try again").click();
      await cell.state("done");
      assert.equal(await cell.output(), "mine\n");
    });
  }
}

test("the wrong MIME type for what the runner itself loads does no harm", async (t) => {
  serveWith(t, { path: /\.(bin|zip)$|\/(worker|pyodide)\.js$/, type: "text/html" });
  const [, cell] = await openEdited();
  await works(cell);
});

for (const [how, fault] of samples(DAMAGED)) {
  test(`the shipped image ${how}: Python starts without it`, async (t) => {
    serveWith(t, { path: /\/image\.bin$/, ...fault });
    const [, cell] = await openEdited();
    await works(cell);
  });
}

test("a first visit starts from the shipped image and needs no library", async (t) => {
  t.after(() => {
    site.server.broken = null;
  });
  site.server.broken = /\/first\.zip$/;
  const before = site.server.requests.length;
  const [, cell] = await openEdited();
  await cell.button("Run").click();
  await cell.state("done", "failed");
  const asked = site.server.requests.slice(before).map(({ path }) => path);
  if (!asked.some((path) => path.endsWith("/image.bin"))) {
    t.skip("no stack switching here, or so slow a connection that the library comes sooner");
    return;
  }
  assert.equal(await cell.output(), "mine\n", await cell.status());
});

test("the rest of the library cut short: a program that needs it says so, others run", async (t) => {
  serveWith(t, { path: /\/rest\.zip$/, only: 1000 });
  const [, cell] = await openEdited();
  await cell.button("Run").click();
  await cell.state("done", "failed");
  // An engine that cannot suspend needs all of the library first.
  if ((await cell.status()).includes("rest.zip")) return;
  assert.equal(await cell.output(), "mine\n", await cell.status());
  await cell.write("import mailbox");
  await cell.run();
  assert.match(await cell.output(), /ImportError: the part of the standard library .* 'mailbox'/);
  assert.match(await cell.output(), /check the connection, then run again\n$/);
});

test("a damaged image: the run works, and a good image takes its place", async (t) => {
  const [tab, cell] = await openEdited();
  await works(cell);
  await imageKept(tab);
  const reload = async () => {
    await tab.reload();
    await cell.editor.appears();
    await works(cell);
  };
  for (const damage of samples(DAMAGES)) {
    await t.test(damage, async () => {
      const damaged = await damageImage(tab, damage);
      await reload();
      await imageKept(tab, damaged);
    });
  }
  await reload();
});

test("a kept image spares the next page the library", async () => {
  const [tab, cell] = await openEdited();
  await works(cell);
  await imageKept(tab);
  await site.server.quiet();
  await tab.reload();
  await cell.editor.appears();
  const before = site.server.requests.length;
  await works(cell);
  const asked = site.server.requests.slice(before).map(({ path }) => path);
  assert.deepEqual(
    asked.filter((path) => /first\.zip|rest\.zip|image\.bin/.test(path)),
    [],
  );
});

test("a kept image needs nothing else of the runtime", async (t) => {
  t.after(() => {
    site.server.broken = null;
  });
  // Without a service worker, whose copies would do instead.
  site.server.broken = /service_worker/;
  const [tab, cell] = await openEdited();
  await works(cell);
  await imageKept(tab);
  site.server.broken = /service_worker|\/python-/;
  // The first may have an interpreter that stood by before.
  for (let round = 0; round < 3; round++) await works(cell);
});

/** Has the page keep a list of its workers. */
async function listWorkers(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const workers: Worker[] = [];
    const Real = Worker;
    Object.assign(window, {
      workers,
      Worker: class extends Real {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          workers.push(this);
        }
      },
    });
  });
}

const countWorkers = (tab: Tab) =>
  tab.evaluate(() => (window as unknown as { workers: Worker[] }).workers.length);

test("no room for an image: runs go on, and it is not tried again and again", async (t) => {
  const refuse = "Promise.reject(new DOMException('full', 'QuotaExceededError'))";
  serveWith(t, {
    path: /\/runner\/worker\.js$/,
    before: `Cache.prototype.put = () => ${refuse};
      if (self.FileSystemFileHandle)
        FileSystemFileHandle.prototype.createSyncAccessHandle = () => ${refuse};\n`,
  });
  const tab = await site.open(SAMPLE);
  await listWorkers(tab);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write(CODE);
  await works(cell);
  // After the run one worker tries to keep an image, and one stands by once that failed.
  while ((await countWorkers(tab)) < 3) await sleep(100);
  for (let round = 0; round < 3; round++) await works(cell);
  // One on standby after each run, and none that would keep an image.
  assert.equal(await countWorkers(tab), 6);
  assert.deepEqual(tab.errors, [], "what nobody can see and does no harm is no error");
});

test("a worker killed in mid-run: the cell says it hears nothing, and Stop helps", async () => {
  const tab = await site.open(SAMPLE);
  await listWorkers(tab);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write("print('alive')\nwhile True: pass");
  await cell.button("Run").click();
  await cell.prints("alive");
  await tab.evaluate(() => {
    (window as unknown as { workers: Worker[] }).workers[0]?.terminate();
  });
  await cell.says("No output for 10 seconds");
  await cell.button("Stop").click();
  await cell.state("stopped");
  await cell.write(CODE);
  await works(cell);
});

// WebKit's driver never answers when it is to type into a second tab.
const skip = ENGINE === "webkit" && "WebKitWebDriver takes no input in a second tab";
test("two tabs at once each run, and keep their edits", { skip }, async () => {
  const [tab, cell] = await openEdited();
  const other = await tab.newTab(SAMPLE);
  const there = new CellDriver(other, "snippets/sample/limits.py");
  await there.write("print('there')");
  await there.button("Run").click();
  await tab.show();
  await works(cell);
  await other.show();
  await there.state("done");
  assert.equal(await there.output(), "there\n");
  await imageKept(tab);
  await tab.reload();
  await cell.editor.appears();
  assert.equal(await cell.editor.text(), CODE);
  await works(cell);
});

test("the network lost and back: a message first, then Try again works", async () => {
  const [tab, cell] = await openEdited();
  // On the new page nobody has pointed at a cell yet, so Python has not begun to load.
  await tab.reload();
  await cell.editor.appears();
  site.server.stop();
  try {
    await cell.button("Run").click();
    await cell.state("failed");
    assert.match(await cell.status(), /Check the connection, then try again/);
  } finally {
    await site.server.restore();
  }
  await cell.button((await cell.button("Try again").visible()) ? "Try again" : "Run").click();
  await cell.state("done");
  assert.equal(await cell.output(), "mine\n");
});

test("leaving the page in mid-run loses no edit", async () => {
  const [tab, cell] = await openEdited();
  await cell.write("print('alive')\nwhile True: pass");
  await cell.button("Run").click();
  await cell.prints("alive");
  await tab.goto("/patterns/");
  await tab.goto(SAMPLE);
  await cell.editor.appears();
  assert.match(await cell.editor.text(), /while True: pass/);
});

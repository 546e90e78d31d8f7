/** What the other tests stand on holds in every engine: a tab reports what happens in it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { FIXTURE, useSite } from "../support/site.ts";
import type { Tab } from "./tab.ts";

const site = useSite(FIXTURE);

/** Puts an element over the page, where a pointer reaches it. */
async function addOver(tab: Tab, html: string): Promise<void> {
  await tab.evaluate((html) => {
    const box = document.createElement("div");
    box.style.cssText = "position: fixed; inset: 100px auto auto 100px; z-index: 999";
    box.innerHTML = html;
    document.body.append(box);
  }, html);
}

test("two tabs share storage, and the next profile starts empty", async () => {
  const first = await site.open("/");
  await first.evaluate(() => localStorage.setItem("kept", "yes"));
  const second = await first.newTab("/patterns/");
  await second.waitFor(() => localStorage.getItem("kept") === "yes");
  await second.evaluate(() => localStorage.setItem("kept", "changed"));
  await first.waitFor(() => localStorage.getItem("kept") === "changed");
  assert.equal(await first.evaluate(() => location.pathname), "/");
  await second.close();
  await first.find("a", "All patterns").click();
  await first.find("h1#patterns").appears();
  const fresh = await site.open("/");
  assert.equal(await fresh.evaluate(() => localStorage.getItem("kept")), null);
});

test("a reload ends with the new page, though the old one changes its history meanwhile", async () => {
  const tab = await site.open("/");
  await tab.evaluate(() => {
    document.body.dataset.old = "yes";
    let changes = 0;
    const timer = setInterval(() => {
      history.replaceState(null, "", `#${changes}`);
      changes += 1;
      // Engines refuse hundreds of changes at once.
      if (changes === 50) clearInterval(timer);
    }, 50);
  });
  await tab.reload();
  assert.equal(await tab.evaluate(() => document.body.dataset.old ?? "no"), "no");
  assert.equal(await tab.evaluate(() => document.readyState), "complete");
});

test("uncaught errors and console.error are seen, and nothing else", async () => {
  const tab = await site.open("/");
  await tab.evaluate(() => console.log("only a log"));
  assert.deepEqual(tab.errors, []);
  await tab.evaluate(() => {
    console.error("a printed error");
    setTimeout(() => {
      throw new Error("an uncaught error");
    });
    void Promise.reject(new Error("a rejected promise"));
  });
  // An engine may report them later than the page goes on.
  while (tab.errors.length < 3) await sleep(30);
  const errors = tab.errors.join("\n");
  for (const text of ["a printed error", "an uncaught error", "a rejected promise"])
    assert.ok(errors.includes(text), errors);
});

test("a request for another host is noted, from a page and from a worker", async () => {
  // The site's pages forbid it by their policy; a text has none.
  const tab = await site.open("/llms.txt");
  await tab.evaluate(async () => {
    await fetch("http://page.example/").catch(() => undefined);
    const code = "fetch('https://worker.example/').catch(() => 0).then(() => postMessage(0))";
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    await new Promise((resolve) => (worker.onmessage = resolve));
  });
  assert.deepEqual(site.elsewhere.asked.splice(0), ["http://page.example/", "worker.example:443"]);
});

test("a cut network refuses requests until it is restored", async () => {
  const tab = await site.open("/");
  const status = () =>
    tab.evaluate(() =>
      fetch("/sitemap.xml", { cache: "no-store" }).then(
        (response) => response.status,
        () => "refused",
      ),
    );
  site.server.stop();
  assert.equal(await status(), "refused");
  await site.server.restore();
  assert.equal(await status(), 200);
  const last = site.server.requests.at(-1);
  assert.equal(`${last?.method ?? ""} ${last?.path ?? ""}`, "GET /sitemap.xml");
});

test("a download is read", async () => {
  const tab = await site.open("/");
  await addOver(tab, `<a download="notes.txt" href="data:text/plain,downloaded">Save</a>`);
  await tab.find("a", "Save").click();
  assert.equal((await tab.downloaded("notes.txt")).toString(), "downloaded");
});

test("a viewport can be asked for twice, also one that is less than a window can have", async () => {
  const tab = await site.open("/");
  const widths: number[] = [];
  for (let time = 0; time < 2; time++) {
    await tab.setViewport(200, 600);
    widths.push(await tab.evaluate(() => innerWidth));
  }
  assert.equal(widths[0], widths[1]);
  assert.ok((widths[0] ?? NaN) < 600, String(widths));
});

test("pointer and keyboard reach the page as a reader's do", async () => {
  const tab = await site.open("/");
  await tab.setViewport(700, 600);
  assert.deepEqual(await tab.evaluate(() => [innerWidth, innerHeight]), [700, 600]);
  await addOver(tab, "<button>Press me</button><input aria-label='Write here'>");
  await tab.evaluate(() => {
    const seen: string[] = [];
    const note = (event: Event) => {
      const key = event instanceof KeyboardEvent ? ` ${event.shiftKey} ${event.key}` : "";
      if (event.isTrusted) seen.push(`${event.type}${key}`);
    };
    const button = document.querySelectorAll("button");
    for (const type of ["mouseenter", "click"])
      button[button.length - 1]?.addEventListener(type, note);
    addEventListener("keydown", note, { capture: true });
    Object.assign(window, { seen });
  });
  const seen = () => tab.evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0));
  await tab.find("button", "Press me").hover();
  assert.deepEqual(await seen(), ["mouseenter"]);
  await tab.find("button", "Press me").click();
  assert.deepEqual(await seen(), ["click"]);
  const input = tab.find("input", "Write here");
  await input.click();
  await tab.type("aB");
  await tab.press("Shift+ArrowLeft");
  assert.deepEqual((await seen()).slice(-1), ["keydown true ArrowLeft"]);
  assert.equal(await input.evaluate((element) => (element as HTMLInputElement).value), "aB");
});

test("what is thrown in the page fails the test", async () => {
  const tab = await site.open("/");
  const fails = () => {
    throw new Error("thrown there");
  };
  await assert.rejects(tab.evaluate(fails), /thrown there/);
  await assert.rejects(
    tab.evaluate(() => Promise.reject(new Error("rejected there"))),
    /rejected there/,
  );
});

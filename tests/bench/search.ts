/** `make bench-search`: how long the search takes from a key to its results, in Chromium. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { join, normalize, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type Program, withProfile, withTab } from "./browsers.ts";
import { Host } from "./host.ts";

/** What readers expect: an answer that seems to come with the key, and a small download. */
const KEY_MS = 50;
const INDEX_KB = 120;
/** So many letters of a query are typed one by one; the rest would only take time. */
const LETTERS = 40;
const SITE = resolve(process.env.SITE ?? "site");
const QUERIES = new URL("../browser/published/queries.json", import.meta.url);

function fileOf(path: string): Buffer | null {
  const file = join(SITE, normalize(path.endsWith("/") ? `${path}index.html` : path));
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
}

/** Types queries and returns the milliseconds from each key to its results. Runs in the page. */
async function typeAll(queries: string[]): Promise<number[]> {
  const dialog = document.querySelector<HTMLElement>(".search-dialog");
  const field = dialog?.querySelector("textarea");
  if (!dialog || !field) throw new Error("the search is not open");
  const times: number[] = [];
  for (const query of queries)
    for (let length = 1; length <= query.length; length++) {
      field.value = query.slice(0, length);
      const start = performance.now();
      const answered = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (dialog.dataset.answered !== field.value) return;
          observer.disconnect();
          resolve(null);
        });
        observer.observe(dialog, { attributeFilter: ["data-answered"] });
      });
      // Two queries may begin alike: without a change nothing would be noticed.
      if (dialog.dataset.answered === field.value) continue;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await answered;
      // The results are laid out before the next frame.
      dialog.getBoundingClientRect();
      times.push(performance.now() - start);
    }
  return times;
}

async function main(): Promise<void> {
  const path = process.env.BROWSER_PATH;
  if (!path) throw new Error("BROWSER_PATH must name a Chromium to measure");
  if (!existsSync(join(SITE, "assets", "search.json"))) throw new Error(`no search in ${SITE}`);
  const index = readFileSync(join(SITE, "assets", "search.json"));
  const pages = (JSON.parse(index.toString()) as { pattern: boolean }[]).filter(
    ({ pattern }) => pattern,
  );
  const queries = (JSON.parse(readFileSync(QUERIES, "utf8")) as { query: string }[]).map(
    ({ query }) => query.slice(-LETTERS).trim(),
  );
  const host = await Host.start(fileOf, false);
  const program: Program = { engine: "chromium", path };
  const [first, times] = await withProfile((profile) =>
    withTab(program, profile, async (page) => {
      await page.goto(`${host.origin}/`, { waitUntil: "networkidle0" });
      await page.keyboard.press("/");
      await page.waitForSelector(".search-dialog textarea:focus");
      const [loading = 0] = await page.evaluate(typeAll, ["x"]);
      return [loading, await page.evaluate(typeAll, queries)] as const;
    }),
  );
  host.stop();
  const sorted = times.toSorted((one, other) => one - other);
  const most = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const size = gzipSync(index, { level: 9 }).length / 1000;
  const met = (is: boolean) => (is ? "met" : "MISSED");
  console.log(`${pages.length} patterns, ${queries.length} queries, ${times.length} keys`);
  console.log(`index: ${size.toFixed(1)} kB gzipped, target ${INDEX_KB}: ${met(size <= INDEX_KB)}`);
  console.log(`first answer, with loading the index: ${first.toFixed(0)} ms`);
  console.log(
    `a key: median ${most(0.5).toFixed(1)} ms, 99 % within ${most(0.99).toFixed(1)} ms, ` +
      `longest ${most(1).toFixed(1)} ms, target ${KEY_MS}: ${met(most(0.99) <= KEY_MS)}`,
  );
}

await main();

/** The cells of the published pages print in the browser what the pages show. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE } from "../drivers/browser.ts";
import type { Tab } from "../drivers/tab.ts";
import { collapse, publishedPages, type RecordedCell } from "../support/cells.ts";
import { PUBLISHED, useSite } from "../support/site.ts";

const site = useSite(PUBLISHED);

interface Wanted {
  url: string;
  source: string;
  cell: RecordedCell;
}

/**
 * Chromium runs every cell. What can differ in another engine is what Python's modules
 * ask of it, so there one cell for each distinct set of modules is enough.
 */
function wanted(): Wanted[] {
  const all = publishedPages().flatMap(({ url, source, cells }) =>
    cells.filter(({ run }) => run).map((cell) => ({ url, source, cell })),
  );
  if (ENGINE === "chromium") return all;
  const bySet = new Map(all.map((one) => [one.cell.modules.join(" "), one]));
  return [...bySet.values()];
}

/** What `cell.js` offers to whoever runs a file without a cell. */
interface CellModule {
  run: (
    request: { module: string; files: Record<string, string> },
    listener: (message: { kind: string; pieces?: { text: string }[]; exit?: number }) => void,
  ) => unknown;
}

/** Runs a cell of a page, which need not be open, and says how it ended. Runs in the page. */
async function runCell(url: string, path: string) {
  const html = await (await fetch(url)).text();
  const page = new DOMParser().parseFromString(html, "text/html");
  const hidden = page.querySelector<HTMLElement>("[data-files]")?.dataset.files ?? "";
  const files = JSON.parse(hidden) as Record<string, string>;
  for (const cell of page.querySelectorAll<HTMLElement>("[data-cell]"))
    files[cell.dataset.cell ?? ""] = cell.querySelector("pre > code")?.textContent ?? "";
  const address = "/assets/runner/cell.js";
  const { run } = (await import(address)) as CellModule;
  const module = path.replace(/\.py$/, "").replaceAll("/", ".");
  return new Promise<{ output: string; exit: number | string }>((resolve) => {
    let output = "";
    run({ module, files }, ({ kind, pieces = [], exit = -1 }) => {
      for (const { text } of pieces) output += text;
      if (kind === "finished") resolve({ output, exit });
      if (kind === "broken" || kind === "unavailable") resolve({ output, exit: kind });
    });
  });
}

/** What the rules cannot know of a program is told as they tell it, in a line. */
const REMEDY =
  "Browsers lack network, threads, other programs and most libraries: give the program a " +
  "fake, or leave out `.run` on its fence.";

async function check(tab: Tab, { url, source, cell }: Wanted): Promise<void> {
  const { output, exit } = await tab.evaluate(runCell, url, cell.path);
  const lines = collapse(output).split("\n");
  const shown = cell.output.split("\n");
  const at = shown.findIndex((line, at) => line !== lines[at]);
  const place = at < 0 ? shown.length : at;
  if (at >= 0 || lines.length > shown.length)
    assert.fail(
      `${source}:${cell.line + 1 + place}: in a browser ${cell.path} prints ` +
        `“${lines[place] ?? "nothing"}” here, not “${shown[place] ?? "nothing"}”. ${REMEDY}`,
    );
  if (exit !== cell.exit)
    assert.fail(
      `${source}:${cell.line}: in a browser ${cell.path} ends with ${exit}, not ${cell.exit}. ` +
        REMEDY,
    );
}

test("cells print the recorded output", { timeout: 1_800_000 }, async (t) => {
  const tab = await site.open("/");
  assert.ok(wanted().length > 0, "no page has a cell");
  for (const one of wanted()) await t.test(`${one.url} ${one.cell.path}`, () => check(tab, one));
});

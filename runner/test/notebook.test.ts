/** The notebook is valid nbformat 4.5, and runs from top to bottom. */

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type Notebook, notebook } from "../src/share/notebook.ts";
import type { PageCode } from "../src/share/code_of_page.ts";
import { projectFiles } from "../src/share/project_files.ts";
import { collapse, PACKED, PAGES, python } from "./pattern_pages.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const SETUP = read("../src/share/notebook_setup.py.txt");
const RUN_ALL = read("run_notebook.py.txt");

const made = (page: PageCode) => notebook(page, projectFiles(PACKED, page.cells), SETUP);

/** Checks what nbformat's schema for 4.5 asks of a notebook that has not been run. */
function assertValid(value: Notebook): void {
  assert.deepEqual(Object.keys(value).sort(), ["cells", "metadata", "nbformat", "nbformat_minor"]);
  assert.deepEqual([value.nbformat, value.nbformat_minor], [4, 5]);
  const { kernelspec, language_info } = value.metadata;
  assert.equal(kernelspec?.name, "python3");
  assert.equal(typeof kernelspec.display_name, "string");
  assert.equal(language_info?.name, "python");
  const common = ["cell_type", "id", "metadata", "source"];
  const code = [...common, "execution_count", "outputs"].sort();
  for (const cell of value.cells) {
    assert.deepEqual(Object.keys(cell).sort(), cell.cell_type === "code" ? code : common);
    assert.ok(["code", "markdown"].includes(cell.cell_type));
    assert.match(cell.id, /^[a-zA-Z0-9-_]{1,64}$/);
    assert.equal(typeof cell.metadata, "object");
    cell.source.forEach((line, index) => {
      assert.match(line, index < cell.source.length - 1 ? /^[^\n]*\n$/ : /^[^\n]+$/);
    });
    if (cell.cell_type === "code") {
      assert.equal(cell.execution_count, null);
      assert.deepEqual(cell.outputs, []);
    }
  }
  const ids = value.cells.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, "two cells have one id");
}

interface Ran {
  id: string;
  /** What the cell prints. */
  output: string;
  /** The exception that would have stopped the notebook. */
  error: string | null;
}

/** Runs the notebook as Jupyter does, from a file. */
function runAll(value: Notebook): Ran[] {
  const folder = mkdtempSync(join(tmpdir(), "notebook-"));
  try {
    writeFileSync(join(folder, "run.py"), RUN_ALL);
    writeFileSync(join(folder, "page.ipynb"), JSON.stringify(value, null, 1));
    return JSON.parse(python(folder, "run.py", "page.ipynb").output) as Ran[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const page of PAGES) {
  test(`${page.title}: the notebook is valid, with a code cell for each of the page`, () => {
    const value = made(page);
    assertValid(value);
    const sources = value.cells.map(({ source }) => source.join(""));
    const found = sources.filter((source) => source.startsWith("%%save_and_run "));
    assert.deepEqual(
      found.map((source) => `${source}\n`),
      page.cells.map(({ path, text }) => `%%save_and_run ${path}\n${text}`),
    );
    assert.match(sources[0] ?? "", new RegExp(`^# ${page.title}\n`));
    assert.ok(sources[0]?.includes(`(${page.url})`));
    assert.ok(sources.includes("## Exercise"));
  });

  test(`${page.title}: every cell of the notebook prints what the page shows`, () => {
    const ran = runAll(made(page));
    assert.deepEqual(
      ran.filter(({ error }) => error),
      [],
    );
    page.cells.forEach(({ path }, index) => {
      const { output, exit } = page.recorded.get(path) ?? { output: "", exit: 0 };
      const ended = exit ? `${output}\nExit code ${exit}` : output;
      const found = ran.find(({ id }) => id === `cell-${index}`);
      assert.equal(collapse(found?.output ?? ""), ended, path);
    });
    const check = ran.find(({ id }) => id.startsWith("check-"));
    assert.match(check?.output ?? "", /^(yes|NO ) [^]*Exit code 1\n$/);
  });
}

const [page] = PAGES.filter(({ title }) => title === "Protocol");
assert.ok(page);

test("an edit is in the notebook, and seen by a cell that comes before it", () => {
  const text = "def train(tracker):\n    print('edited 中文')\n";
  const cells = page.cells
    .map((cell) => (cell.path.endsWith("/after.py") ? { ...cell, text, edited: true } : cell))
    .reverse();
  const ran = runAll(made({ ...page, cells }));
  const solution = cells.findIndex(({ path }) => path.endsWith("/solution.py"));
  assert.equal(ran.find(({ id }) => id === `cell-${solution}`)?.output, "edited 中文\n[]\n");
});

test("a section is named once, and what the page folds is folded", () => {
  const { cells } = made(page);
  const headings = cells.filter(({ id }) => id.startsWith("heading-")).map(({ source }) => source);
  assert.deepEqual(headings, [
    ["## See it break, see it fixed"],
    ["## What it does not promise"],
    ["## Exercise"],
    ["### Solution"],
  ]);
  const hidden = cells.filter(({ metadata }) => metadata.jupyter?.source_hidden);
  assert.deepEqual(
    hidden.map(({ source }) => source[0]),
    ["FILES = {\n", "%%save_and_run snippets/protocol/solution.py\n"],
  );
});

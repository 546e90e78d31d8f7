/** The notebook is valid nbformat 4.5, and runs in Jupyter from top to bottom. */

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { collapse } from "../../tests/browser/support/cells.ts";
import { projectFiles } from "../src/cell/project_files.ts";
import type { PageCode } from "../src/share/code_of_page.ts";
import { type Notebook, notebook } from "../src/share/notebook.ts";
import { CELLS, HIDDEN, PAGE, python, withEdit } from "./fixture_page.ts";

const SETUP = readFileSync(new URL("../src/share/notebook_setup.py.txt", import.meta.url), "utf8");
const RUN_ALL = fileURLToPath(new URL("run_notebook.py", import.meta.url));

const made = (page: PageCode) => notebook(page, projectFiles(HIDDEN, page.cells), SETUP);

/** Runs the notebook in Jupyter's kernel: id of a cell → what it prints. */
function runAll(value: Notebook): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "notebook-"));
  try {
    const { output, exit } = python(folder, [RUN_ALL], JSON.stringify(value, null, 1));
    assert.equal(exit, 0, output);
    return JSON.parse(output.trimEnd().split("\n").at(-1) ?? "") as Record<string, string>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("there is a code cell for each of the page, under its title and address", () => {
  const sources = made(PAGE).cells.map(({ source }) => source.join(""));
  const found = sources.filter((source) => source.startsWith("%%save_and_run "));
  const library = "snippets/sample/library.py";
  const shown = [...PAGE.cells, { path: library, text: HIDDEN[library] ?? "" }];
  assert.deepEqual(
    found.map((source) => `${source}\n`),
    shown.map(({ path, text }) => `%%save_and_run ${path}\n${text}`),
  );
  // What needs a library comes last, after what installs it.
  assert.equal(sources.at(-2), "%pip install --quiet pydantic==2.14.3");
  const without = made({ ...PAGE, recorded: [], requirements: [] });
  assert.doesNotMatch(JSON.stringify(without), /%pip|librar(y|ies) .*installs/);
  assert.match(sources[0] ?? "", /^# Sample\n/);
  assert.ok(sources[0]?.includes(`(${PAGE.url})`));
});

test("every cell prints in Jupyter what the page shows", () => {
  const whole = made(PAGE);
  // Nothing is installed for a test.
  const alone = whole.cells.filter(({ id }) => !/^(install|library-)/.test(id));
  assert.equal(alone.length, whole.cells.length - 2);
  const printed = runAll({ ...whole, cells: alone });
  CELLS.forEach(({ path, output, exit }, index) => {
    const ended = exit ? `${output}\nExit code ${exit}` : output;
    assert.equal(collapse(printed[`cell-${index}`] ?? ""), ended, path);
  });
  const check = Object.entries(printed).find(([id]) => id.startsWith("check-"));
  assert.match(check?.[1] ?? "", /^(yes|NO ) [^]*Exit code 1\n$/);
});

test("an edit is in the notebook, and seen by a cell that comes before it", () => {
  const edited = withEdit("/after.py", "def load(table):\n    print('edited 中文')\n");
  const cells = edited.cells.toReversed();
  const printed = runAll(made({ ...edited, cells }));
  const solution = cells.findIndex(({ path }) => path.endsWith("/solution.py"));
  assert.equal(printed[`cell-${solution}`], "edited 中文\n[]\n");
});

test("a section is named once, and what the page folds is folded", () => {
  const { cells } = made(PAGE);
  const headings = cells.filter(({ id }) => id.startsWith("heading-")).map(({ source }) => source);
  assert.deepEqual(
    headings.map((source) => source.join("")),
    [
      "## See it break, see it fixed\n\n### See it break",
      "### See it fixed",
      "## What it does not promise",
      "## Exercise",
      "### Solution",
    ],
  );
  const hidden = cells.filter(({ metadata }) => metadata.jupyter?.source_hidden);
  assert.deepEqual(
    hidden.map(({ source }) => source[0]),
    ["FILES = {\n", "%%save_and_run snippets/sample/solution.py\n"],
  );
});

test("code of a link is named as such, at the top and above its cell, and folded nowhere", () => {
  for (const [name, origin] of [
    ["/solution.py", "link"],
    ["/after.py", "link"],
    ["/solution.py", "edited link"],
  ] as const) {
    const edited = withEdit(name, "print('other')\n", origin);
    const { cells } = made(edited);
    const at = edited.cells.findIndex(({ path }) => path.endsWith(name));
    const path = edited.cells[at]?.path ?? "";
    const above = cells[cells.findIndex(({ id }) => id === `cell-${at}`) - 1]?.source.join("");
    assert.match(above ?? "", /came with a link, not from the page/);
    assert.ok(cells[0]?.source.join("").includes(`It is in \`${path}\`.`));
    const hidden = cells.filter(({ metadata }) => metadata.jupyter?.source_hidden);
    const solution = "%%save_and_run snippets/sample/solution.py\n";
    const folded = name === "/solution.py" ? [] : [solution];
    assert.deepEqual(
      hidden.map(({ source }) => source[0]),
      folded,
    );
  }
  const plain = JSON.stringify(made(PAGE)) + JSON.stringify(made(withEdit("/after.py", "x\n")));
  assert.doesNotMatch(plain, /came with a link/);
});

test("characters that break a string or a line elsewhere break no cell", () => {
  const marks =
    "\\f \f \v \x1c \x1e \x7f \x85 \u2028 \u2029 \ufeff \u202e \u{e0001} 🧪 中 \\u0041 ' \" \0";
  const text = `# ${marks.replace("\0", "")}\ndef load(table):\n    print('fine')\n`;
  const printed = runAll(made(withEdit("/after.py", text, "link")));
  const at = (name: string) => PAGE.cells.findIndex(({ path }) => path.endsWith(name));
  assert.equal(printed[`cell-${at("/solution.py")}`], "fine\n[]\n");
  assert.match(printed.setup ?? "", /^The files are in /);
  assert.equal(printed.files, "");
});

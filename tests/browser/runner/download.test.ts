/** The page's code as files: what the browser saves is what the page shows. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { unzipSync } from "fflate";
import type { Notebook } from "../../../runner/src/share/notebook.ts";
import {
  fragment,
  hasFocus,
  PageControls,
  pressByKeyboard,
  textOf,
} from "../support/page_controls.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE);
const AFTER = "snippets/sample/after.py";
const EDIT = "print('edited 中文')\n";

test("the zip holds the project, edits included", async () => {
  const tab = await site.reopen(SAMPLE);
  await new CellDriver(tab, AFTER).write(EDIT.trimEnd());
  const tools = new PageControls(tab);
  await tools.button("Download zip").click();
  await tools.says("Your browser saves sample.zip.");
  const files = Object.entries(unzipSync(await tab.downloaded("sample.zip")));
  const texts = Object.fromEntries(
    files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
  const readme = texts["README.txt"] ?? "";
  assert.ok(readme.includes(site.server.origin + SAMPLE), readme);
  assert.match(readme, /^ {4}python -m snippets\.sample\.before$/m);
  assert.match(readme, /^ {4}python -m snippets\.sample\.check$/m);
  assert.match(readme, /edited:\n\n {4}snippets\/sample\/after\.py\n/);
  assert.equal(texts[AFTER], EDIT);
  for (const path of Object.keys(texts)) {
    if (path.endsWith(".py") && path !== AFTER) assert.equal(texts[path], textOf(path), path);
  }
  assert.equal(texts["requirements.txt"], "pydantic==2.14.3\n");
  for (const name of ["__init__", "checking", "sample/__init__", "sample/check"]) {
    assert.ok(`snippets/${name}.py` in texts, name);
  }
});

test("the notebook has the page's headings, and a code cell for each of its cells", async () => {
  const tab = await site.reopen(`${SAMPLE}#exercise`);
  await new CellDriver(tab, AFTER).write(EDIT.trimEnd());
  const tools = new PageControls(tab);
  await pressByKeyboard(tab, tools.button("Download notebook"));
  await tools.says("Your browser saves sample.ipynb.");
  const notebook = JSON.parse(String(await tab.downloaded("sample.ipynb"))) as Notebook;
  const sources = notebook.cells.map(({ source }) => source.join(""));
  const [title = ""] = sources;
  assert.ok(title.startsWith("# Sample\n\n"));
  assert.ok(title.includes(`(${site.server.origin}${SAMPLE})`));
  assert.deepEqual(
    sources.flatMap((source) => /^##.*(\n\n###.*)?/.exec(source)?.[0] ?? []),
    [
      "## See it break, see it fixed\n\n### See it break",
      "### See it fixed",
      "## What it does not promise",
      "## Exercise",
      "### Solution",
      "## With the libraries",
    ],
  );
  const cells = await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-cell]")].map((cell) => cell.dataset.cell),
  );
  cells.push("snippets/sample/library.py");
  const saved = sources.filter((source) => source.startsWith("%%save_and_run "));
  assert.deepEqual(
    saved.map((source) => source.split(/\s/)[1]),
    cells,
  );
  assert.ok(saved.includes(`%%save_and_run ${AFTER}\n${EDIT}`.trimEnd()));
  const pressed = tools.button("Download notebook");
  assert.ok(await pressed.evaluate(hasFocus));
});

test("code of a link is named in both downloads, and the page says so", async () => {
  const solution = "snippets/sample/solution.py";
  const tab = await site.open(SAMPLE + (await fragment({ [solution]: EDIT, [AFTER]: EDIT })));
  await new CellDriver(tab, AFTER).shows(EDIT);
  const other = new CellDriver(tab, solution);
  await other.shows(EDIT);
  await other.edit();
  await tab.type("#");
  const tools = new PageControls(tab);
  await tools.button("Download zip").click();
  await tools.says("Code that came with a link is in it: read it first.");
  const files = unzipSync(await tab.downloaded("sample.zip"));
  const textIn = (path: string) => new TextDecoder().decode(files[path]);
  const readme = textIn("README.txt");
  assert.match(
    readme,
    /came with a link\..*\n\n {4}snippets\/sample\/after\.py\n\nEdited, but first/,
  );
  assert.match(readme, /Read them, too\.\n\n {4}snippets\/sample\/solution\.py\n/);
  const origin = `came with a link, not from ${site.server.origin}${SAMPLE}\n`;
  assert.equal(textIn(AFTER), `# This code ${origin}${EDIT}`);
  assert.equal(textIn(solution), `# This is an edit of code that ${origin}#${EDIT}`);
  assert.equal(textIn("snippets/sample/before.py"), textOf("snippets/sample/before.py"));

  await tools.button("Download notebook").click();
  await tools.says(
    "sample.ipynb. It needs Jupyter on your machine; only its last part needs libraries. Code that came",
  );
  const notebook = JSON.parse(String(await tab.downloaded("sample.ipynb"))) as Notebook;
  const sources = notebook.cells.map(({ source }) => source.join(""));
  assert.ok(sources[0]?.includes(`came with a link, not from the page.`));
  assert.ok(sources[0]?.includes(`\`${AFTER}\`, \`${solution}\``), sources[0]);
  assert.ok(sources.includes(`%%save_and_run ${AFTER}\n# This code ${origin}${EDIT}`.trimEnd()));
  assert.ok(notebook.cells.every(({ metadata }) => !metadata.jupyter));
});

test("half a character in the code becomes a whole one, in both downloads", async () => {
  const tab = await site.open(SAMPLE);
  await new CellDriver(tab, AFTER).write("print('\ud800 \udc00 🧪')");
  const whole = "print('\ufffd \ufffd 🧪')";
  const tools = new PageControls(tab);
  await tools.button("Download notebook").click();
  await tools.says("Your browser saves sample.ipynb.");
  const notebook = JSON.parse(String(await tab.downloaded("sample.ipynb"))) as Notebook;
  const sources = notebook.cells.map(({ source }) => source.join(""));
  assert.ok(sources.includes(`%%save_and_run ${AFTER}\n${whole}`), sources.join("\n"));
  assert.ok(sources.some((source) => source.includes(`"${AFTER}": "${whole}\\n"`)));
});

test("what the downloads need is loaded with the first, and says when it is not", async (t) => {
  t.after(() => {
    site.server.broken = null;
  });
  site.server.broken = /\/downloads\.js$/;
  const tab = await site.open(SAMPLE);
  const tools = new PageControls(tab);
  await tools.button("Download zip").click();
  await tools.says("did not load. Check the connection, then try again.");
  site.server.broken = null;
  await tools.button("Download zip").click();
  assert.ok((await tab.downloaded("sample.zip")).length > 0);
});

/** A downloaded project runs where it is unpacked, and prints what the page shows. */

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test, type TestContext } from "node:test";
import { unzipSync } from "fflate";
import type { PageCode } from "../src/share/code_of_page.ts";
import { projectFiles, projectZip } from "../src/share/project_files.ts";
import { PACKED, PAGES, python } from "./pattern_pages.ts";

/** Unpacks the page's zip into a folder that goes with the test. */
function unpack(t: TestContext, page: PageCode): string {
  const folder = mkdtempSync(join(tmpdir(), "project-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [path, bytes] of Object.entries(unzipSync(projectZip(PACKED, page)))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

function withEdit(page: PageCode, name: string, text: string): PageCode {
  const cells = page.cells.map((cell) =>
    cell.path.endsWith(name) ? { ...cell, text, edited: true } : cell,
  );
  return { ...page, cells };
}

test("there are pages to test", () => {
  assert.ok(PAGES.some(({ title }) => title === "Protocol"));
  for (const { title, cells } of PAGES) assert.ok(cells.length >= 4, title);
});

for (const page of PAGES) {
  test(`${page.title}: each cell runs as its README says, and prints what the page shows`, (t) => {
    const folder = unpack(t, page);
    const readme = unzipSync(projectZip(PACKED, page))["README.txt"];
    const commands = Array.from(
      new TextDecoder().decode(readme).matchAll(/^ {4}python -m (\S+)$/gm),
      ([, module]) => module ?? "",
    );
    const modules = page.cells.map(({ path }) => path.replace(".py", "").replaceAll("/", "."));
    assert.deepEqual(
      commands.filter((module) => !module.endsWith(".check")),
      modules,
    );
    page.cells.forEach(({ path }, index) => {
      assert.deepEqual(python(folder, "-m", modules[index] ?? ""), page.recorded.get(path), path);
    });
  });

  test(`${page.title}: its check refuses the starter, and passes the solution as an edit`, (t) => {
    const check = page.cells.find((cell) => cell.check)?.check ?? "";
    const module = check.replace(".py", "").replaceAll("/", ".");
    assert.equal(python(unpack(t, page), "-m", module).exit, 1);
    const solution = page.cells.find(({ path }) => path.endsWith("/solution.py"))?.text ?? "";
    const edited = unpack(t, withEdit(page, "/exercise.py", solution));
    const { output, exit } = python(edited, "-m", module);
    assert.equal(exit, 0, output);
    assert.match(output, /Passed\.$/);
  });
}

const [page] = PAGES.filter(({ title }) => title === "Protocol");
assert.ok(page);

test("an edit is in the zip, seen by what imports it, and named in the README", (t) => {
  const edited = withEdit(page, "/after.py", "def train(tracker):\n    print('edited')\n");
  const folder = unpack(t, edited);
  assert.equal(python(folder, "-m", "snippets.protocol.solution").output, "edited\n[]");
  const files = unzipSync(projectZip(PACKED, edited));
  const readme = new TextDecoder().decode(files["README.txt"]);
  assert.match(readme, /edited:\n\n {4}snippets\/protocol\/after\.py\n/);
  assert.doesNotMatch(
    new TextDecoder().decode(unzipSync(projectZip(PACKED, page))["README.txt"]),
    /edited/,
  );
});

test("the zip holds the page's package and the shared modules, without the wrong answers", () => {
  const paths = Object.keys(projectFiles(PACKED, page.cells));
  for (const path of ["snippets/__init__.py", "snippets/checking.py", "snippets/protocol/check.py"])
    assert.ok(paths.includes(path), path);
  assert.deepEqual(
    paths.filter((path) => !/^snippets\/(protocol\/)?(?!wrong_)\w+\.py$/.test(path)),
    [],
  );
});

test("a package that another imports comes along, and what that imports, too", () => {
  const packed = {
    ...PACKED,
    "snippets/first/__init__.py": "",
    "snippets/first/after.py": "from snippets.second import names\n",
    "snippets/second/__init__.py": "from snippets import third, unknown\n",
    "snippets/third/__init__.py": "import snippets.first.after\n",
    "snippets/fourth/__init__.py": "",
  };
  const cell = { ...page.cells[0], path: "snippets/first/after.py" } as (typeof page.cells)[0];
  const text = packed["snippets/first/after.py"];
  const found = Object.keys(projectFiles(packed, [{ ...cell, text }])).map(
    (path) => path.split("/")[1],
  );
  assert.deepEqual(
    [...new Set(found)].filter((name) => !name?.endsWith(".py")),
    ["first", "second", "third"],
  );
});

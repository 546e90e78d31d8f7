/** A downloaded project runs where it is unpacked, and prints what the page shows. */

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test, type TestContext } from "node:test";
import { unzipSync } from "fflate";
import { collapse } from "../../tests/browser/support/cells.ts";
import { projectFiles } from "../src/cell/project_files.ts";
import type { PageCode } from "../src/share/code_of_page.ts";
import { markOrigin } from "../src/share/linked_code.ts";
import { projectZip } from "../src/share/zip.ts";
import { CELLS, HIDDEN, PAGE, python, withEdit } from "./fixture_page.ts";

const zipOf = (page: PageCode) => unzipSync(projectZip(page, projectFiles(HIDDEN, page.cells)));
const readmeOf = (page: PageCode) => new TextDecoder().decode(zipOf(page)["README.txt"]);

/** Unpacks the page's zip into a folder that goes with the test. */
function unpack(t: TestContext, page: PageCode): string {
  const folder = mkdtempSync(join(tmpdir(), "project-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [path, bytes] of Object.entries(zipOf(page))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

test("each cell runs as the README says, and prints what the page shows", (t) => {
  const folder = unpack(t, PAGE);
  const commands = Array.from(
    readmeOf(PAGE).matchAll(/^ {4}python -m (\S+)$/gm),
    ([, module]) => module ?? "",
  ).filter((module) => !/\.(check|library)$|^pip$/.test(module));
  assert.deepEqual(
    commands.map((module) => `${module.replaceAll(".", "/")}.py`),
    CELLS.map(({ path }) => path),
  );
  CELLS.forEach(({ output, exit, path }, index) => {
    const ran = python(folder, ["-m", commands[index] ?? ""]);
    assert.deepEqual({ ...ran, output: collapse(ran.output) }, { output, exit }, path);
  });
});

test("what needs libraries is told with the versions that the page has run it with", () => {
  const { "requirements.txt": needed } = zipOf(PAGE);
  assert.equal(new TextDecoder().decode(needed), "pydantic==2.14.3\n");
  assert.match(
    readmeOf(PAGE),
    /install -r requirements\.txt\n {4}python -m snippets\.sample\.library\n/,
  );
  const without = { ...PAGE, recorded: [], requirements: [] };
  assert.ok(!("requirements.txt" in zipOf(without)));
  assert.doesNotMatch(readmeOf(without), /requirements/);
});

test("the check refuses the starter, and passes the solution as an edit", (t) => {
  const check = ["-m", "snippets.sample.check"];
  assert.equal(python(unpack(t, PAGE), check).exit, 1);
  const solution = PAGE.cells.find(({ path }) => path.endsWith("/solution.py"))?.text ?? "";
  const { output, exit } = python(unpack(t, withEdit("/exercise.py", solution)), check);
  assert.equal(exit, 0, output);
  assert.match(output, /Passed\.\n$/);
});

test("an edit is in the zip, seen by what imports it, and named in the README", (t) => {
  const edited = withEdit("/after.py", "def load(table):\n    print('edited')\n");
  const folder = unpack(t, edited);
  assert.equal(python(folder, ["-m", "snippets.sample.solution"]).output, "edited\n[]\n");
  assert.match(readmeOf(edited), /edited:\n\n {4}snippets\/sample\/after\.py\n/);
  assert.doesNotMatch(readmeOf(PAGE), /edited|link/i);
});

test("code of a link is named as such in the README, before the way to run it", () => {
  const origins = {
    link: /\nNot from there: these came with a link\..*\n\n {4}snippets\/sample\/after\.py\n/,
    "edited link":
      /\nEdited, but first .* came with a link\..*\n\n {4}snippets\/sample\/after\.py\n/,
  } as const;
  for (const origin of ["link", "edited link"] as const) {
    const text = readmeOf(withEdit("/after.py", "print('other')\n", origin));
    const [named] = origins[origin].exec(text) ?? [];
    assert.ok(named, text);
    assert.ok(text.indexOf(named) < text.indexOf("python -m"));
    assert.doesNotMatch(text, /Not as the page has it/);
  }
});

test("a file of a link says in its first line that it is one, and runs", (t) => {
  const url = "https://patterns.example/sample/";
  const program = '"""Docs."""\n\nfrom __future__ import annotations\n\nprint(__doc__)\n';
  assert.equal(markOrigin(program, "page", url), program);
  assert.equal(markOrigin(program, "reader", url), program);
  for (const origin of ["link", "edited link"] as const) {
    const text = markOrigin(program, origin, url);
    assert.match(text, /^# This .*\bcode\b.* came with a link, not from https:/);
    const folder = unpack(t, withEdit("/after.py", text, origin));
    assert.deepEqual(python(folder, ["-m", "snippets.sample.after"]), {
      output: "Docs.\n",
      exit: 0,
    });
  }
});

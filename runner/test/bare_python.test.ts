/** What readers load of the recorder is the same program, without its words. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { bare } from "../build/bare_python.mjs";

const FOLDER = new URL("../src/recorder/", import.meta.url);
const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".py"))
  .map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")] as const);

/** Prints the syntax tree of what it reads, without docstrings. */
const TREE = `
import ast, sys
tree = ast.parse(sys.stdin.read())
for node in ast.walk(tree):
    if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        if ast.get_docstring(node, clean=False) is not None:
            del node.body[0]
print(ast.dump(tree))
`;
const treeOf = (source: string) =>
  execFileSync("python", ["-c", TREE], { input: source, encoding: "utf8" });

for (const [name, source] of sources) {
  test(`${name} means the same`, () => assert.equal(treeOf(bare(source)), treeOf(source)));
}

test("a text in quotes that looks like a comment stays", () => {
  const source = `def f():\n    """Says.\n\n    # more\n    """\n    # why\n    return "# not this"\n`;
  assert.equal(bare(source), `def f():\n    return "# not this"\n`);
});

test("it is a good part smaller", () => {
  const size = (texts: string[]) => gzipSync(texts.join("")).length;
  const texts = sources.map(([, source]) => source);
  assert.ok(size(texts.map(bare)) < size(texts) * 0.8);
});

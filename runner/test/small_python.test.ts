/**
 * What readers load of the recorder has its names, without its words. That it does the same is
 * shown by the tests in recorder/, which run what readers load.
 */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { small } from "../build/small_python.mjs";

const FOLDER = new URL("../src/recorder/", import.meta.url);
const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".py"))
  .map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")] as const);

/** Prints the names that another file may know: of modules, classes and their attributes. */
const NAMES = `
import ast, sys
tree = ast.parse(sys.stdin.read())
inner = [child for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for child in node.body]
defined = [node.name for node in [*tree.body, *inner] if hasattr(node, "name")]
targets = [target for node in tree.body for target in getattr(node, "targets", [node])]
targets = [getattr(target, "target", target) for target in targets]
assigned = [node.id for target in targets if isinstance(target, (ast.Name, ast.Tuple))
            for node in ast.walk(target) if isinstance(node, ast.Name)]
own = [node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
print(*sorted({*defined, *assigned, *own}))
`;
const namesOf = (source: string) =>
  execFileSync("python", ["-c", NAMES], { input: source, encoding: "utf8" });

for (const [name, source] of sources)
  test(`${name} keeps the names that others know`, () =>
    assert.equal(namesOf(small(source)), namesOf(source)));

test("words that only people read are left out, and a text that looks like them stays", () => {
  const source = `def f(given: int) -> str:\n    """Says.\n\n    # more\n    """\n    # why\n    return "# not this"\n`;
  assert.equal(small(source).trim(), `def f(given):return'# not this'`);
});

test("it is a good part smaller", () => {
  const size = (texts: string[]) => gzipSync(texts.join("")).length;
  const texts = sources.map(([, source]) => source);
  assert.ok(size(texts.map(small)) < size(texts) * 0.65);
});

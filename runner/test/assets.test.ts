/** What a page imports changes nothing of what every reader's browser has kept. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const BUILT = "overrides/assets";

/** The files of the runner and of its Python: path → content. */
function files(assets: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const folder of readdirSync(assets).filter((name) => /^(runner|python-\w+)$/.test(name)))
    for (const name of readdirSync(join(assets, folder)))
      found.set(`${folder}/${name}`, readFileSync(join(assets, folder, name)));
  return found;
}

test("an import that a snippet gains changes no file of the runtime or the runner", (t) => {
  const project = mkdtempSync(join(tmpdir(), "assets-"));
  t.after(() => rmSync(project, { recursive: true }));
  for (const part of ["runner", "snippets", "docs", "package.json", "overrides/favicon.svg"])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(project, "node_modules"));
  // A frozen Python that is there already is taken if it is the one that is wanted.
  for (const name of readdirSync("build").filter((name) => name.startsWith("python-")))
    cpSync(join("build", name), join(project, "build", name), { recursive: true });
  appendFileSync(join(project, "snippets/protocol/before.py"), "\nimport statistics, mailbox\n");
  execFileSync(process.execPath, [join(project, "runner/build/assets.mjs")], {
    cwd: project,
    env: { ...process.env, ASSETS: join(project, "assets") },
  });
  const [built, changed] = [files(BUILT), files(join(project, "assets"))];
  assert.ok(built.size > 8, "the runner has not been built");
  assert.deepEqual([...changed.keys()], [...built.keys()]);
  for (const [path, content] of built) assert.ok(changed.get(path)?.equals(content), path);
});

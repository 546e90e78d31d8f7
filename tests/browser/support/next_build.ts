/** The site as it would be after a change of the runner and of its Python. */

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Builds it in a new folder. All names that a build gives to itself are others. */
export function nextBuild(site: string): string {
  const folder = mkdtempSync(join(tmpdir(), "next-build-"));
  cpSync(site, folder, { recursive: true });
  const assets = join(folder, "assets");
  const [, python = ""] = /\bpython-(\w+)/.exec(readdirSync(assets).join(" ")) ?? [];
  renameSync(join(assets, `python-${python}`), join(assets, `python-${another(python)}`));
  const runner = join(assets, "runner");
  const [, digest = ""] =
    /\/\/ (\w+)\n$/.exec(readFileSync(join(runner, "worker.js"), "utf8")) ?? [];
  for (const path of readdirSync(runner).map((name) => join(runner, name))) {
    const text = readFileSync(path, "utf8").replaceAll(python, another(python));
    writeFileSync(path, text.replaceAll(digest, another(digest)));
  }
  finishSite(folder);
  return folder;
}

/** Does with a changed copy of the fixture what is done after a build. */
export function finishSite(folder: string): void {
  const env = { ...process.env, CONTENT: "tests/fixture" };
  execFileSync(process.execPath, ["runner/build/finish.mjs", folder], { env });
}

const another = (name: string) => Buffer.from(name).reverse().toString();

/** The fixture's page with cells, as a browser has it, and what its cells print. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { FIXTURE_PAGES, type RecordedCell } from "../../tests/browser/support/cells.ts";
import type { Origin } from "../src/cell/origin.ts";
import type { Files } from "../src/cell/project_files.ts";
import type { PageCode } from "../src/share/code_of_page.ts";

const read = (path: string) =>
  readFileSync(new URL(`../../tests/fixture/${path}`, import.meta.url), "utf8");

const recorded = FIXTURE_PAGES.find(({ title }) => title === "Sample");
assert.ok(recorded, "the fixture has no page named Sample");

/** Its cells that run in a browser. */
export const CELLS: RecordedCell[] = recorded.cells.filter(({ run }) => run);

/** What the page brings beside its cells. */
export const HIDDEN: Files = Object.fromEntries(recorded.files.map((path) => [path, read(path)]));

export const PAGE: PageCode = {
  title: recorded.title,
  url: `https://patterns.example${recorded.url}`,
  cells: CELLS.map(({ path, section, label, folded, check }) => ({
    path,
    text: read(path),
    origin: "page",
    section,
    label,
    folded,
    check,
  })),
  recorded: recorded.cells.filter(({ run }) => !run).map(({ path }) => path),
  requirements: ["pydantic==2.14.3"],
};

/** The page with another text of one of its files. */
export function withEdit(name: string, text: string, origin: Origin = "reader"): PageCode {
  const cells = PAGE.cells.map((cell) =>
    cell.path.endsWith(name) ? { ...cell, text, origin } : cell,
  );
  return { ...PAGE, cells };
}

/** Runs Python in `folder` with nothing of this project in reach. */
export function python(
  folder: string,
  args: string[],
  input = "",
): { output: string; exit: number } {
  const env = { PATH: process.env.PATH ?? "", HOME: folder, PYTHONUNBUFFERED: "1" };
  const done = spawnSync("sh", ["-c", 'exec python3 "$@" 2>&1', "sh", ...args], {
    cwd: folder,
    env,
    input,
    encoding: "utf8",
  });
  return { output: done.stdout, exit: done.status ?? -1 };
}

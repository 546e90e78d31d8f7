/** The pattern pages as a browser has them: their cells, and what those print. */

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CodeCell, PageCode } from "../src/share/code_of_page.ts";
import type { Files } from "../src/share/project_files.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CELL =
  /^([ ]*)```\{\.python \.run title="(.+?)"\}\n.*\n\s*```\n\n\s*```\{\.text \.output(?: data-exit=(\d+))?\}\n([^]*?)^\1```/gm;

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** Every file of `snippets/`, as runner/build/assets.mjs packs them. */
export const PACKED: Files = Object.fromEntries(
  readdirSync(join(ROOT, "snippets"), { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|\/)(?!test_)\w+\.py$/.test(path))
    .map((path) => [`snippets/${path}`, read(`snippets/${path}`)]),
);

export interface RecordedPage extends PageCode {
  /** What each cell prints, and how it exits. */
  recorded: Map<string, { output: string; exit: number }>;
}

function readPage(path: string): RecordedPage {
  const text = read(path);
  const recorded: RecordedPage["recorded"] = new Map();
  const cells: CodeCell[] = Array.from(text.matchAll(CELL), (match) => {
    const [, indent = "", file = "", exit = "0", output = ""] = match;
    const shown = output.replaceAll(new RegExp(`^${indent}`, "gm"), "");
    recorded.set(file, { output: shown.trimEnd(), exit: Number(exit) });
    const above = text.slice(0, match.index).matchAll(/^## (.*?)(?: \{.*)?$/gm);
    const isSolution = file.endsWith("/solution.py");
    return {
      path: file,
      text: read(file),
      edited: false,
      section: [...above].at(-1)?.[1] ?? "",
      label: isSolution ? "Solution" : "",
      folded: isSolution,
      check: file.endsWith("/exercise.py") ? file.replace("exercise.py", "check.py") : "",
    };
  });
  const title = /^title: (.*)$/m.exec(text)?.[1] ?? "";
  return { title, url: `https://patterns.example/${path}`, cells, recorded };
}

/** Every page of docs/patterns that has cells. */
export const PAGES: RecordedPage[] = readdirSync(join(ROOT, "docs", "patterns"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((path) => /\/(?!index)[\w-]+\.md$/.test(path))
  .map((path) => readPage(`docs/patterns/${path}`))
  .filter(({ cells }) => cells.length > 0);

/** Runs Python in `folder` with nothing of this project in reach. */
export function python(folder: string, ...args: string[]): { output: string; exit: number } {
  const env = { PATH: process.env.PATH ?? "", PYTHONUNBUFFERED: "1" };
  const done = spawnSync("sh", ["-c", 'exec python3 "$@" 2>&1', "sh", ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { output: collapse(done.stdout), exit: done.status ?? -1 };
}

/** Keeps the last line of each traceback, as a page's recorded output does. */
export function collapse(output: string): string {
  const frames = "Traceback \\(most recent call last\\):\\n(?: .*\\n)+";
  const cause = `${frames}(?:.+\\n)+\\n(?:The above exception was|During handling of).*\\n\\n`;
  return output.replace(new RegExp(cause, "g"), "").replace(new RegExp(frames, "g"), "").trimEnd();
}

/** Gathers the files that a page's code needs to run away from the site. */

import { strToU8, zipSync } from "fflate";
import type { CodeCell, PageCode } from "./code_of_page.ts";
import { readme } from "./readme.ts";

/** Path from the project's root → text. */
export type Files = Record<string, string>;

/** The name of the page's package: `protocol`. */
export function packageName(page: PageCode): string {
  return page.cells[0]?.path.split("/")[1] ?? "snippets";
}

/**
 * Returns the page's cells as they are in view, their packages, what those import
 * from `snippets`, and the modules that all packages share.
 *
 * @param packed Every file of `snippets/`.
 */
export function projectFiles(packed: Files, cells: CodeCell[]): Files {
  const all = { ...packed, ...Object.fromEntries(cells.map(({ path, text }) => [path, text])) };
  const packages = new Set([""]);
  const wanted = (path: string) => packages.has(packageOf(path)) && !isWrongAnswer(path);
  const waiting = cells.map(({ path }) => packageOf(path));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (packages.has(name)) continue;
    packages.add(name);
    for (const [path, text] of Object.entries(all)) {
      if (packageOf(path) === name) waiting.push(...imports(text));
    }
  }
  return Object.fromEntries(
    Object.entries(all)
      .filter(([path]) => wanted(path))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Returns a zip that runs with `python -m snippets.<pattern>.before` where it is unpacked. */
export function projectZip(packed: Files, page: PageCode): Uint8Array<ArrayBuffer> {
  const texts = { "README.txt": readme(page), ...projectFiles(packed, page.cells) };
  const entries = Object.entries(texts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries));
}

/** The folder in `snippets/`; none for a module that all share. */
function packageOf(path: string): string {
  const parts = path.split("/");
  return parts.length > 2 ? (parts[1] ?? "") : "";
}

/** Names that may be packages of `snippets`; one too many costs some bytes. */
function imports(text: string): string[] {
  const names = text.matchAll(/\bsnippets\.(\w+)|\bfrom snippets import ([\w, ]+)/g);
  return Array.from(names).flatMap(([, one, many]) => one ?? many?.match(/\w+/g) ?? []);
}

/** What the check is tested with would give the exercise away, and nothing runs it. */
function isWrongAnswer(path: string): boolean {
  return path.split("/").pop()?.startsWith("wrong_") ?? false;
}

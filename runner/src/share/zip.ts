/** Packs a page's project into a zip. */

import { strToU8, zipSync } from "fflate";
import type { Files } from "../cell/project_files.ts";
import type { PageCode } from "./code_of_page.ts";
import { readme, REQUIREMENTS } from "./readme.ts";

/** The name of the page's package: `protocol`. */
export function packageName(page: PageCode): string {
  return page.cells[0]?.path.split("/")[1] ?? "snippets";
}

/** Returns a zip that runs with `python -m snippets.<pattern>.before` where it is unpacked. */
export function projectZip(page: PageCode, files: Files): Uint8Array<ArrayBuffer> {
  const needed = page.requirements.map((one) => `${one}\n`).join("");
  const all: Files = { "README.txt": readme(page), ...files };
  if (needed) all[REQUIREMENTS] = needed;
  const entries = Object.entries(all).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries));
}

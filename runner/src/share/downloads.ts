/** Downloads the page's code: as a project that runs, or as a notebook. */

import { hiddenFiles, projectFiles } from "../cell/project_files.ts";
import { saveFile } from "../common/save_file.ts";
import { type PageCode, readPage } from "./code_of_page.ts";
import { linkedPaths } from "./linked_code.ts";
import { notebook as makeNotebook } from "./notebook.ts";
import setup from "./notebook_setup.py.txt";
import { type Page, say } from "./page_controls.ts";
import { packageName, projectZip } from "./zip.ts";

/** Saves a zip of the page's code and all that it needs. */
export function zip(page: Page): void {
  const code = readPage(page);
  const name = `${packageName(code)}.zip`;
  saveFile(name, projectZip(code, projectFiles(hiddenFiles(), code.cells)), "application/zip");
  say(page, `Your browser saves ${name}. Its README.txt says how to run it.${warning(code)}`);
}

/** Saves a notebook with a code cell for each cell of the page. */
export function notebook(page: Page): void {
  const code = readPage(page);
  const made = makeNotebook(code, projectFiles(hiddenFiles(), code.cells), setup);
  const name = `${packageName(code)}.ipynb`;
  saveFile(name, `${JSON.stringify(made, null, 1)}\n`, "application/x-ipynb+json");
  const needs = "It needs Jupyter on your machine; only its last part needs libraries.";
  say(page, `Your browser saves ${name}. ${needs}${warning(code)}`);
}

/** Says that code from a link leaves the page, where it can do more than in the browser. */
function warning({ cells }: PageCode): string {
  if (!linkedPaths(cells).length) return "";
  return " Code that came with a link is in it: read it first. On your machine it may do all that you may.";
}

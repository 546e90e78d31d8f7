/** Makes a Jupyter notebook (nbformat 4.5) of a page's code. */

import { isLinked } from "../cell/origin.ts";
import type { Files } from "../cell/project_files.ts";
import { moduleName } from "../common/module_name.ts";
import type { CodeCell, PageCode } from "./code_of_page.ts";
import { linkedPaths } from "./linked_code.ts";

interface NotebookCell {
  id: string;
  cell_type: "markdown" | "code";
  metadata: { jupyter?: { source_hidden: true } };
  source: string[];
  outputs?: [];
  execution_count?: null;
}

export interface Notebook {
  nbformat: 4;
  nbformat_minor: 5;
  metadata: Record<string, Record<string, string>>;
  cells: NotebookCell[];
}

const HOW = `Run the two cells below first. They write the files of the page into a new folder, and
define \`%%save_and_run\`: a cell that starts with it is saved as a file of that folder and
run there by \`python -m\`, in a process of its own. So a cell that imports another sees your
edits once you have run that other, and a cell that fails on purpose stops nothing.`;

const LIBRARIES = `## With the libraries

What is below needs libraries. The next cell installs the versions that the page has run it
with, for the Python of this notebook; nothing above needs them.`;

const FROM_LINK = "**This code came with a link, not from the page. Read it before you run it.**";

/**
 * Returns the notebook: a code cell for each cell of the page, in the same order and
 * under the same headings.
 *
 * @param files All files that the code needs to run, the cells included.
 * @param setup The Python that defines `save`, `run` and `%%save_and_run`.
 */
export function notebook(page: PageCode, files: Files, setup: string): Notebook {
  const linked = linkedPaths(page.cells);
  const title = [
    `# ${page.title}`,
    `[The page with the explanation](${page.url})`,
    linked.length && `${FROM_LINK} It is in ${linked.map((path) => `\`${path}\``).join(", ")}.`,
    HOW,
  ];
  const cells = [
    markdown("title", title.filter(Boolean).join("\n\n")),
    code("setup", setup),
    // Code from a link is hidden nowhere.
    code("files", filesSource(files), linked.length === 0),
  ];
  let section = "";
  page.cells.forEach((cell, index) => {
    const heading = [
      cell.section !== section && `## ${cell.section}`,
      cell.label && `### ${cell.label}`,
      isLinked(cell.origin) && FROM_LINK,
    ];
    section = cell.section;
    const lines = heading.filter(Boolean).join("\n\n");
    if (lines) cells.push(markdown(`heading-${index}`, lines));
    cells.push(...codeCells(cell, index));
  });
  cells.push(...libraryCells(page, files));
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: "python3", display_name: "Python 3", language: "python" },
      language_info: { name: "python" },
    },
    cells,
  };
}

function codeCells({ path, text, folded, check, origin }: CodeCell, index: number): NotebookCell[] {
  const hidden = folded && !isLinked(origin);
  const cell = code(`cell-${index}`, `%%save_and_run ${path}\n${text}`, hidden);
  if (!check) return [cell];
  return [
    cell,
    markdown(`check-text-${index}`, "Check your answer, once the cell above has saved it:"),
    code(`check-${index}`, `run("${moduleName(check)}")`),
  ];
}

/** Returns the cells that need libraries, with one before them that installs those. */
function libraryCells({ recorded, requirements }: PageCode, files: Files): NotebookCell[] {
  const paths = recorded.filter((path) => path in files);
  if (!paths.length || !requirements.length) return [];
  return [
    markdown("libraries", LIBRARIES),
    code("install", `%pip install --quiet ${requirements.join(" ")}`),
    ...paths.map((path, index) =>
      code(`library-${index}`, `%%save_and_run ${path}\n${files[path] ?? ""}`),
    ),
  ];
}

/** Returns Python that writes the files. A string in JSON is also a string in Python. */
function filesSource(files: Files): string {
  const lines = Object.entries(files).map(
    ([path, text]) => `    ${JSON.stringify(path)}: ${JSON.stringify(text)},`,
  );
  return [
    "FILES = {",
    ...lines,
    "}",
    "for path, text in FILES.items():",
    "    save(path, text)",
  ].join("\n");
}

function markdown(id: string, text: string): NotebookCell {
  return { id, cell_type: "markdown", metadata: {}, source: linesOf(text) };
}

function code(id: string, text: string, hidden = false): NotebookCell {
  return {
    id,
    cell_type: "code",
    metadata: hidden ? { jupyter: { source_hidden: true } } : {},
    source: linesOf(text.trimEnd()),
    outputs: [],
    execution_count: null,
  };
}

/** Splits a text as nbformat wants it: a list of lines, all but the last with a newline. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

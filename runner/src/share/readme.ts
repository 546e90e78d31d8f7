/** The README of a downloaded project. */

import type { Origin } from "../cell/origin.ts";
import type { PageCode } from "./code_of_page.ts";
import { moduleName } from "../common/module_name.ts";

/** Returns a text that says how to run the project and which files are not the page's. */
export function readme({ title, url, cells }: PageCode): string {
  const runs = cells.map(({ path }) => `    python -m ${moduleName(path)}`);
  const checks = cells.filter(({ check }) => check);
  const listed = (heading: string, wanted: Origin) => {
    const paths = cells.filter(({ origin }) => origin === wanted).map(({ path }) => `    ${path}`);
    return paths.length ? [heading, "", ...paths, ""] : [];
  };
  return [
    title,
    "=".repeat(title.length),
    "",
    "The code of",
    `    ${url}`,
    "",
    ...listed("Not from there: these came with a link. Read them before you run anything.", "link"),
    ...listed("Edited, but first of all they came with a link. Read them, too.", "edited link"),
    "Run it in this folder, the one that holds snippets/, with Python 3.11 or later.",
    "Your system may call it python3 or py.",
    "",
    ...runs,
    "",
    ...checks.flatMap(({ check, path }) => [
      `Check your answer in ${path}:`,
      "",
      `    python -m ${moduleName(check)}`,
      "",
    ]),
    "What fails on the page fails here, too: that is its point. A file whose name starts",
    "with library needs the libraries that the page names; no other file needs any.",
    "",
    ...listed("Not as the page has it, but edited:", "reader"),
    "The code is under the MIT license.",
    "",
  ].join("\n");
}

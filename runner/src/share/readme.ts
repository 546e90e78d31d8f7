/** The README of a downloaded project. */

import type { Origin } from "../cell/origin.ts";
import type { PageCode } from "./code_of_page.ts";
import { moduleName } from "../common/module_name.ts";

/** The file that names the libraries. */
export const REQUIREMENTS = "requirements.txt";

/** Returns a text that says how to run the project and which files are not the page's. */
export function readme({ title, url, cells, recorded, requirements }: PageCode): string {
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
    "What fails on the page fails here, too: that is its point.",
    "",
    ...(recorded.length && requirements.length
      ? [
          "These need libraries, in the versions with which the page was made:",
          "",
          `    python -m pip install -r ${REQUIREMENTS}`,
          ...recorded.map((path) => `    python -m ${moduleName(path)}`),
          "",
        ]
      : []),
    ...listed("Not as the page has it, but edited:", "reader"),
    "The code is under the MIT license.",
    "",
  ].join("\n");
}

/** The label above an output: whose code it is of, and whether that code is still in view. */

import { fileName } from "../common/file_name.ts";
import type { Files } from "./project_files.ts";

/** What an output is of: the page's own run, a run or a check of the reader's. */
export type OutputKind = "recorded" | "run" | "check";

export interface Situation {
  kind: OutputKind;
  /** The cell's file. */
  path: string;
  /** The cells that a run of the file imports. */
  imports: readonly string[];
  /** The code that made the output. */
  made: Files;
  /** The code in view in all cells. */
  shown: Files;
  /** The page's own code. */
  original: Files;
}

const FRESH: Record<OutputKind, string> = {
  recorded: "Output",
  run: "Output of your run",
  check: "What Check found",
};
const STALE: Record<OutputKind, string> = {
  recorded: "Output of the page’s own code",
  run: "Output of an earlier run",
  check: "What an earlier Check found",
};

/** Says what the output is of. It is stale if other code made it than is in view. */
export function outputLabel(of: Situation): { text: string; stale: boolean } {
  const { kind, path, imports, made, shown, original } = of;
  const changed = [path, ...imports].filter((file) => made[file] !== shown[file]);
  if (changed.length) {
    const why = changed.includes(path)
      ? "not of the code above"
      : `before the code in ${names(changed)} changed`;
    return { text: `${STALE[kind]}, ${why}`, stale: true };
  }
  const edited = imports.filter((file) => shown[file] !== original[file]);
  const besides = edited.length ? `, with changed code in ${names(edited)}` : "";
  return { text: `${FRESH[kind]}${besides}`, stale: false };
}

const names = (paths: readonly string[]) => paths.map(fileName).join(" and ");

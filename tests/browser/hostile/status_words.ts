/** All that the status line may say once a program has ended: the page's words, no program's. */

import {
  brokenText,
  cappedText,
  endText,
  missingText,
  NOT_RECORDED,
  omittedText,
  raisedText,
} from "../../../runner/src/cell/status.ts";
import { ERROR_NAMES } from "../../../runner/src/cell/error_name.ts";
import { BREAKDOWNS } from "../../../runner/src/common/failures.ts";
import { OUTPUT_CHARACTERS, OVERWRITTEN_CHARACTERS } from "../../../runner/src/common/limits.ts";

const ENDS = [
  "Stopped",
  ...Array.from({ length: 256 }, (_, exit) => `${endText(exit)}.`),
  ...BREAKDOWNS.map((cause) => `${brokenText(cause)}.`),
];
const CAPPED = [
  "",
  ...[OUTPUT_CHARACTERS, OVERWRITTEN_CHARACTERS].map((limit) => ` ${cappedText(limit)}`),
];
const RAISED = ["", ...ERROR_NAMES.map((name) => ` ${raisedText(name)}`)];
const OMITTED = [
  "",
  ...[
    { marks: true, styles: false },
    { marks: false, styles: true },
    { marks: true, styles: true },
  ].map((omitted) => ` ${omittedText(omitted)}`),
];
/** Of a library that is known, one that is not, and a file of the project. */
const MISSING = [
  "",
  ...["numpy", "x", "snippets.x", "tkinter"].map(
    (name) => ` ${missingText(name, "snippets.sample.before")}.`,
  ),
];

const WATCHED = ["", ` ${NOT_RECORDED}`];

const together = (...parts: string[][]) =>
  parts.reduce((made, part) => made.flatMap((text) => part.map((more) => text + more)));

const sentences = new Set(together(ENDS, CAPPED, MISSING, OMITTED, WATCHED));
// An error of Python ends a run with the exit code 1.
for (const text of together([`${endText(1)}.`], CAPPED, MISSING, RAISED, OMITTED, WATCHED))
  sentences.add(text);

/** Whether a status is one that the page makes of its own sentences. */
export function isOwnWords(status: string): boolean {
  return sentences.has(status);
}

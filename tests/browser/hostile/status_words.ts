/** All that the status line may say once a program has ended: the page's words, no program's. */

import { brokenText, cappedText, endText, missingText } from "../../../runner/src/cell/status.ts";
import { BREAKDOWNS } from "../../../runner/src/common/failures.ts";
import { OUTPUT_CHARACTERS, OUTPUT_WRITES } from "../../../runner/src/common/limits.ts";

const ENDS = [
  "Stopped",
  ...Array.from({ length: 256 }, (_, exit) => `${endText(exit)}.`),
  ...BREAKDOWNS.map((cause) => `${brokenText(cause)}.`),
];
const CAPPED = [
  "",
  ` ${cappedText({ limit: OUTPUT_CHARACTERS, unit: "characters" })}`,
  ` ${cappedText({ limit: OUTPUT_WRITES, unit: "writes" })}`,
];
/** Of a library that is known, one that is not, and a file of the project. */
const MISSING = [
  "",
  ...["numpy", "x", "snippets.x"].map((name) => ` ${missingText(name, "snippets.sample.before")}.`),
];

const sentences = new Set(
  ENDS.flatMap((end) => CAPPED.flatMap((capped) => MISSING.map((why) => end + capped + why))),
);

/** Whether a status is one that the page makes of its own sentences. */
export function isOwnWords(status: string): boolean {
  return sentences.has(status);
}

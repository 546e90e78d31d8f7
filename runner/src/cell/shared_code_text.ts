/** What a cell says about code from a link: above its code, and above the output of a run. */

import { fileName } from "../common/file_name.ts";
import type { Origin } from "./origin.ts";
import type { Version } from "./versions.ts";

interface Situation {
  showing: Version;
  origin: Origin;
  /** The code that came with the link, or null. */
  shared: string | null;
  edited: boolean;
  outdated: boolean;
}

/** Says where the code in view comes from. Returns "" if no link has to do with it. */
export function noticeText({ showing, origin, shared, edited, outdated }: Situation): string {
  if (origin === "edited link")
    return "This is your edit of code that came with a link, not from this site.";
  // Only beside an edit is the original a version of its own.
  if (shared === null && showing === "original")
    return "This is the page’s own code. Your edit is kept.";
  if (shared === null) return "";
  if (origin === "reader") return "This is your own edit. Other code came with the link.";
  if (origin === "page") return "This is the page’s own code. Other code came with the link.";
  return [
    "This code came with the link, not from this site. Read it before you run it.",
    outdated ? "The page’s code has changed since the link was made." : "",
    edited ? "You have an edit of your own here: it is kept. Reset it to change this code." : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * Says that a run has files from a link. Returns "" if it has none.
 *
 * @param linked The paths of those files. Any file of a run may import any other.
 */
export function runNoticeText(linked: readonly string[]): string {
  if (!linked.length) return "";
  const names = linked.map(fileName).join(", ");
  return `Code that came with a link is in this run: ${names}. What is printed here may be its words.`;
}

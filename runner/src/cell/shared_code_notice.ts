/** The notice above a cell that has code from a link. */

import type { Version } from "./versions.ts";

interface Situation {
  showing: Version;
  edited: boolean;
  outdated: boolean;
}

/** Says where the code in view comes from. */
export function noticeText({ showing, edited, outdated }: Situation): string {
  if (showing === "own" && edited) return "This is your own edit. Other code came with the link.";
  if (showing !== "shared") return "This is the page’s own code. Other code came with the link.";
  return [
    "This code came with the link, not from this site. Read it before you run it.",
    outdated ? "The page’s code has changed since the link was made." : "",
    edited ? "You have an edit of your own here: it is kept. Reset it to change this code." : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** How the fragment of a link starts that carries edits. No anchor of a heading does. */
export const LINK_MARK = "#edits=";

/** Whether a fragment is such a link, also if a program that passed it on has encoded its `=`. */
export function isLink(fragment: string): boolean {
  return /^#(#|%23)?edits[=%&]/i.test(fragment);
}

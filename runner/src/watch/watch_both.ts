/** What loads with the first *Watch both*: the comparison of two runs. */

import type { Recording } from "../common/recording.ts";
import { drawBoth } from "./figure.ts";
import { toDom } from "./renderer.ts";

/** Puts two runs in the place of those that a figure shows. */
export function showBoth(figure: Element, before: Recording, after: Recording): void {
  const made = toDom(drawBoth(before, after).figure);
  const parts = [".watch-pair", "figcaption"];
  for (const part of parts) {
    const [shown, next] = [figure.querySelector(part), made.querySelector(part)];
    if (shown && next) shown.replaceWith(next);
  }
}

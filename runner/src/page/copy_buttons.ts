/**
 * The button in the corner of a listing, which the theme's script hears: it copies the code and
 * says so. The theme would add such buttons by itself, but measures each listing in between,
 * for which the browser lays out the page anew, once a button.
 */

import { fileName } from "../common/file_name.ts";

let count = 0;

/** Adds the button to each listing of a page that has none yet. */
export function addCopyButtons(): void {
  for (const code of document.querySelectorAll<HTMLElement>("pre > code")) {
    if (code.previousElementSibling?.matches(".md-code__nav")) continue;
    // The theme gives one to the block around it, and not before it comes into view.
    code.id ||= `listing-${++count}`;
    code.before(bar(code));
  }
}

function bar(code: HTMLElement): HTMLElement {
  // No landmark: one for each listing would be in the way of who goes from landmark to landmark.
  const bar = document.createElement("div");
  bar.className = "md-code__nav";
  const title = code.closest(".highlight")?.querySelector(".filename")?.textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "md-code__button";
  button.ariaLabel = button.title = `Copy ${title ? fileName(title) : "the code"}`;
  button.dataset.mdType = "copy";
  button.dataset.clipboardTarget = `#${code.id}`;
  bar.append(button);
  return bar;
}

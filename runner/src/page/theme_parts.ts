/** What the theme makes and tells only those who see it: said here to screen readers, too. */

import { fileName } from "../common/file_name.ts";

/** Names what the theme has made on a page, and the state of what opens and closes. */
export function nameThemeParts(): void {
  // “Copied to clipboard”, which comes and goes in a corner.
  document.querySelector(".md-dialog__inner")?.setAttribute("role", "status");
  for (const tags of document.querySelectorAll("nav.md-tags")) tags.ariaLabel = "Tags";
  checkScheme();
  for (const nav of document.querySelectorAll(".md-code__nav")) nameCopyButton(nav);
  for (const label of document.querySelectorAll<HTMLLabelElement>(GROUP)) makeButton(label);
}

/** The theme shows the icon of the color scheme in use, and checks no radio button. */
function checkScheme(): void {
  const shown = document.querySelector("[data-md-component=palette] > label:not([hidden])");
  const button = shown?.previousElementSibling;
  if (button instanceof HTMLInputElement) button.checked = true;
}

/** A landmark for each listing would be in the way of who goes from landmark to landmark. */
function nameCopyButton(nav: Element): void {
  nav.role = "presentation";
  const title = nav.closest(".highlight")?.querySelector(".filename")?.textContent;
  const button = nav.querySelector("button");
  if (button) button.ariaLabel = `Copy ${title ? fileName(title) : "the code"}`;
}

/** What unfolds a group of pages in the navigation is a label, which the keyboard reaches. */
const GROUP = ".md-nav--primary label.md-nav__link[tabindex='0']";

function makeButton(label: HTMLLabelElement): void {
  const box = label.control;
  if (!(box instanceof HTMLInputElement)) return;
  label.role = "button";
  // One beside the link to the group's own page is an icon.
  const link = label.textContent.trim() ? null : label.parentElement?.querySelector("a");
  if (link) label.ariaLabel = `Pages of ${link.textContent.trim()}`;
  const tell = () => (label.ariaExpanded = String(box.checked));
  box.addEventListener("change", tell);
  tell();
  label.addEventListener("keydown", (event) => {
    // The theme hears the Enter key, and a button has the other as well.
    if (event.key !== " ") return;
    event.preventDefault();
    box.click();
  });
}

/** What the theme makes and tells only those who see it: said here to screen readers, too. */

/** Names what the theme has made on a page, and the state of what opens and closes. */
export function nameThemeParts(): void {
  // “Copied to clipboard”, which comes and goes in a corner.
  document.querySelector(".md-dialog__inner")?.setAttribute("role", "status");
  for (const tags of document.querySelectorAll("nav.md-tags")) tags.ariaLabel = "Tags";
  for (const label of document.querySelectorAll<HTMLLabelElement>(GROUP)) makeButton(label);
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

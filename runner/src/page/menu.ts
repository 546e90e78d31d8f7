/** The theme's menu: a button for keyboards, and the page that is open named as such. */

/** Makes the label that opens the menu of a narrow page a button, once. */
export function addMenuButton(): void {
  const label = document.querySelector<HTMLElement>(".md-header label[for=__drawer]");
  const box = document.querySelector<HTMLInputElement>("#__drawer");
  if (!label || !box || label.role) return;
  label.role = "button";
  label.tabIndex = 0;
  label.ariaLabel = "Menu";
  const tell = () => (label.ariaExpanded = String(box.checked));
  box.addEventListener("change", tell);
  tell();
  label.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    // The theme presses a label by Enter, too, and would close the menu at once.
    event.stopPropagation();
    label.click();
  });
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !box.checked) return;
    label.click();
    label.focus();
  });
}

/** Tells screen readers which link of the navigation is the page itself. */
export function nameCurrentPage(): void {
  for (const link of document.querySelectorAll(".md-nav--primary a.md-nav__link--active"))
    link.ariaCurrent = "page";
  for (const link of document.querySelectorAll(".md-tabs__item--active a"))
    link.ariaCurrent = "true";
}

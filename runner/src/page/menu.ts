/** The theme's menu: a button for keyboards, and the page that is open named as such. */

/** Puts a button in the place of the label that opens the menu of a narrow page, once. */
export function addMenuButton(): void {
  const label = document.querySelector(".md-header label[for=__drawer]");
  const box = document.querySelector<HTMLInputElement>("#__drawer");
  if (!label || !box) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = `${label.className} menu-button`;
  button.ariaLabel = "Menu";
  button.append(...label.childNodes);
  label.replaceWith(button);
  const tell = () => (button.ariaExpanded = String(box.checked));
  box.addEventListener("change", tell);
  tell();
  button.addEventListener("click", () => box.click());
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !box.checked) return;
    box.click();
    button.focus();
  });
}

/** Tells screen readers which link of the navigation is the page itself. */
export function nameCurrentPage(): void {
  for (const link of document.querySelectorAll(".md-nav--primary a.md-nav__link--active"))
    link.ariaCurrent = "page";
  for (const link of document.querySelectorAll(".md-tabs__item--active a"))
    link.ariaCurrent = "true";
}

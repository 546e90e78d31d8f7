/**
 * Leaves links within a page to the browser. The theme would follow them itself, and now and
 * then, if the machine is busy, go back to where it last noted the reader: at the cell before.
 *
 * `overrides/partials/history_guard.html` keeps the theme from loading the page anew then.
 */

/** Has the theme follow no link that leads to a place of its own page. */
export function keepLinksWithin(): void {
  addEventListener("click", ({ target }) => takeFromTheme(target as Element), { capture: true });
}

/** The theme follows no link that has a target. */
function takeFromTheme(target: Element): void {
  const link = target.closest("a");
  const within = link instanceof HTMLAnchorElement && link.pathname === location.pathname;
  if (within && link.hash && !link.target) link.target = "_self";
}

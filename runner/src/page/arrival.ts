/**
 * Moves the focus to what a link was about. The theme puts the next page in place of this one,
 * so a screen reader would hear nothing, and the keyboard would begin at the page's top.
 */

/** The fragment of the link that has led away from this page, if one has. */
let followed: string | null = null;

/** Hears of each link that the reader follows, before the theme changes the address. */
export function noteLinks(): void {
  addEventListener("click", (event) => note(event), { capture: true });
}

function note({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const link = (target as Element).closest("a");
  if (!(link instanceof HTMLAnchorElement) || ctrlKey || metaKey || shiftKey) return;
  if (link.origin !== location.origin || link.target === "_blank") return;
  const { hash, pathname } = link;
  if (pathname !== location.pathname) followed = hash;
  // A dialog that closes gives the focus back to what has opened it.
  else if (hash && link.closest("dialog")) setTimeout(() => focusTarget(hash));
}

/** Moves the focus on a page that a link has led to. */
export function arrive(): void {
  if (followed !== null && !document.querySelector("dialog[open]")) focusTarget(followed);
  followed = null;
}

/** Focuses what an address names, or the page's title. Where the page stands is left alone. */
function focusTarget(hash: string): void {
  const target =
    document.getElementById(hash.slice(1)) ?? document.querySelector<HTMLElement>("article h1");
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Opens the folds and tabs that hide an element, then scrolls to it. */
export function reveal(element: Element): void {
  for (let box: Element | null = element; box; box = box.parentElement) {
    if (box instanceof HTMLDetailsElement) box.open = true;
    if (box.classList.contains("tabbed-block")) chooseTab(box);
  }
  element.scrollIntoView({ block: "start" });
}

/** Reveals an element that a closed fold or another tab hides, and leaves others where they are. */
export function revealHidden(element: Element): void {
  if (!element.checkVisibility()) reveal(element);
}

/** A tab set has a radio button for each tab, then the contents of each, in the same order. */
export function chooseTab(block: Element): void {
  const index = Array.from(block.parentElement?.children ?? []).indexOf(block);
  const set = block.closest(".tabbed-set");
  set?.querySelectorAll<HTMLInputElement>(":scope > input")[index]?.click();
}

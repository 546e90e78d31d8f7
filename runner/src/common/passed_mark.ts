/** Marks an exercise, or a card of the catalog, as passed. */
export function showPassed(element: HTMLElement): void {
  if (element.querySelector(".passed")) return;
  const mark = document.createElement("span");
  mark.className = "passed";
  mark.textContent = "Passed";
  (element.querySelector(".cell-tools") ?? element).append(" ", mark);
}

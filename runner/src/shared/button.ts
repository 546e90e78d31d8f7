/** The one look of every button that this project adds to a page. */

/** Adds a button at the end of `tools`. */
export function addButton(tools: HTMLElement, name: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cell-button";
  button.textContent = name;
  tools.append(button);
  return button;
}

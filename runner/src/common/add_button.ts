/** Adds a button at the end of `tools`, with the look that all buttons of this project share. */
export function addButton(tools: HTMLElement, name: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cell-button";
  button.textContent = name;
  tools.append(button);
  return button;
}

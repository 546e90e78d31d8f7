import { fileName } from "./file_name.ts";

/**
 * Adds a button at the end of `tools`, with the look that all buttons of this project share.
 *
 * @param path The file that it acts on. A screen reader lists the buttons of a page without
 * the cells around them, so their names say the file.
 */
export function addButton(tools: HTMLElement, name: string, path?: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cell-button";
  button.textContent = name;
  if (path) button.setAttribute("aria-label", `${name} ${fileName(path)}`);
  tools.append(button);
  return button;
}

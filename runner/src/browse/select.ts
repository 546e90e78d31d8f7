/** A choice of one among several, with its label. */

/** An entry: its value, and the words that the reader sees. */
export type Option = [value: string, text: string];

/** Adds a labeled `<select>` to a form. */
export function addSelect(form: HTMLElement, name: string, options: Option[]): HTMLSelectElement {
  const label = document.createElement("label");
  const select = document.createElement("select");
  for (const [value, text] of options) select.append(new Option(text, value));
  // The label holds the entries, too, which are no part of the name.
  select.setAttribute("aria-label", name);
  label.append(name, select);
  form.append(label);
  return select;
}

/** Adds a line that tells a screen reader what has changed. */
export function addStatus(parent: HTMLElement): HTMLElement {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  parent.append(status);
  return status;
}

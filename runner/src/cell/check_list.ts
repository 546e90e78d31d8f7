/** Makes a list of what Check has found, which a program has printed line by line. */

/** How each finding begins: snippets/checking.py prints it. */
const FINDING = /^(yes|NO ) /;
/** A longer output is not what checks print. */
const MOST_CHARACTERS = 10_000;

/** Marks the findings in an output as the items of a list, and changes none of its words. */
export function showAsList(output: HTMLElement): void {
  const text = output.textContent;
  if (text.length > MOST_CHARACTERS) return;
  const items: string[] = [];
  let [before, after] = ["", ""];
  for (const line of text.split(/(?<=\n)/)) {
    const last = items.length - 1;
    if (FINDING.test(line) && !after) items.push(line);
    else if (last < 0) before += line;
    // What is wrong stands below the finding, indented.
    else if (line.startsWith("    ") && !after) items[last] = `${items[last] ?? ""}${line}`;
    else after += line;
  }
  if (!items.length) return;
  const list = document.createElement("span");
  list.role = "list";
  list.append(...items.map(itemOf));
  output.replaceChildren(before, list, after);
}

function itemOf(text: string): HTMLElement {
  const item = document.createElement("span");
  item.role = "listitem";
  const mark = document.createElement("span");
  const [, word = ""] = FINDING.exec(text) ?? [];
  mark.className = word === "yes" ? "check-good" : "check-bad";
  mark.textContent = word;
  item.append(mark, text.slice(word.length));
  return item;
}

/** A plain tree of elements: what is drawn, before anything writes it. */

export interface Node {
  name: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly Child[];
}
export type Child = Node | string;

/** Makes an element. Children that are strings are text, whatever they contain. */
export function h(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Child[]
): Node {
  return { name, attributes, children };
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
/** Elements of HTML that have no end tag. */
const VOID = new Set(["br", "hr", "input"]);

/** Writes a tree as HTML, every text in it escaped. */
export function toHtml(tree: Child): string {
  if (typeof tree === "string") return escaped(tree);
  const { name, attributes, children } = tree;
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(`${value}`)}"`);
  const end = VOID.has(name) ? "" : `${children.map(toHtml).join("")}</${name}>`;
  return `<${name}${said.join("")}>${end}`;
}

const SVG = "http://www.w3.org/2000/svg";

/** Makes elements of the page of a tree. Text stays text: nothing of it is parsed. */
export function toDom(tree: Node, within = tree.name): Element {
  const { name, attributes, children } = tree;
  const isSvg = name === "svg" || within === "svg";
  const made = isSvg ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, `${value}`);
  for (const child of children)
    made.append(typeof child === "string" ? child : toDom(child, isSvg ? "svg" : name));
  return made;
}

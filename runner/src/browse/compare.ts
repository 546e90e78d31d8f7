/** Shows two or three patterns side by side, each part read from the pattern's own page. */

import { choose, chosen } from "./address.ts";
import { addSelect, addStatus, type Option } from "./select.ts";

interface Pattern {
  name: string;
  title: string;
  href: string;
}
/** The parts of a page: the id of a heading → the heading's words, and what follows it. */
type Parts = Map<string, { heading: string; nodes: Element[] }>;

const LABELS = ["First pattern", "Second pattern", "Third pattern"];
/** What is compared is text. Cells and pictures stay on the pattern's page. */
const TEXT = "p, ul, ol";

/** Replaces the list of patterns by a choice of up to three of them. */
export function comparePatterns(element: HTMLElement): void {
  const patterns = Array.from(element.querySelectorAll("a"), (link): Pattern => {
    const name = link.pathname.split("/").filter(Boolean).at(-1) ?? "";
    return { name, title: link.textContent, href: link.href };
  });
  const form = document.createElement("form");
  form.className = "choices";
  form.setAttribute("aria-label", "Choose patterns to compare");
  const none: Option = ["", "none"];
  const options = patterns.map(({ name, title }): Option => [name, title]);
  const selects = LABELS.map((label) => addSelect(form, label, [none, ...options]));
  const status = addStatus(form);
  const result = document.createElement("div");
  element.replaceChildren(form, result);
  // The id of each part that is compared, in order.
  const ids = (element.dataset.compare ?? "").split(" ");

  let latest = 0;
  const show = async () => {
    const asked = ++latest;
    const names = new Set(selects.map(({ value }) => value));
    const compared = patterns.filter(({ name }) => names.has(name));
    compared.sort((one, other) => place(one.name) - place(other.name));
    if (compared.length < 2) {
      result.replaceChildren();
      const twice = selects.filter(({ value }) => value).length > 1;
      status.textContent = `Choose two ${twice ? "different " : ""}patterns.`;
      return;
    }
    const titles = compared.map(({ title }) => title);
    try {
      const pages = await Promise.all(compared.map(({ href }) => readParts(href)));
      if (asked !== latest) return;
      const parts = ids.map((id) => partOf(id, compared, pages));
      result.replaceChildren(...confusedPairs(compared), ...parts);
      status.textContent = `Side by side: ${titles.join(", ")}`;
    } catch {
      if (asked !== latest) return;
      status.textContent = `A page did not load. Check the connection, then choose again.`;
    }
  };
  const place = (name: string) => selects.findIndex(({ value }) => value === name);
  const fromAddress = () => {
    const names = chosen("patterns").split(",");
    selects.forEach((select, number) => {
      select.value = names[number] ?? "";
      // The address may name a pattern that is not there.
      if (select.selectedIndex < 0) select.value = "";
    });
    void show();
  };
  form.onchange = () => {
    const names = selects.map(({ value }) => value).filter(Boolean);
    choose({ patterns: [...new Set(names)].join(",") });
    void show();
  };
  form.onsubmit = (event) => event.preventDefault();
  fromAddress();
}

/** Reads the sections of a pattern's page. */
async function readParts(href: string): Promise<Parts> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const parts: Parts = new Map();
  for (const heading of page.querySelectorAll("article h2[id]")) {
    const nodes = [];
    let next = heading.nextElementSibling;
    while (next && !next.matches("h1, h2, h3")) {
      if (next.matches(TEXT)) nodes.push(cleaned(next, response.url));
      next = next.nextElementSibling;
    }
    heading.querySelector(".headerlink")?.remove();
    parts.set(heading.id, { heading: heading.textContent.trim(), nodes });
  }
  return parts;
}

/** Makes a piece of another page fit for this one: no ids, and links from there. */
function cleaned(node: Element, base: string): Element {
  const copy = document.importNode(node, true);
  for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
  for (const link of copy.querySelectorAll("a")) {
    link.href = new URL(link.getAttribute("href") ?? "", base).href;
  }
  return copy;
}

/** Returns what the page says below of each pair that is often confused, without its link. */
function confusedPairs(compared: Pattern[]): HTMLElement[] {
  const pairs = compared.flatMap((one) => compared.map((other) => `${one.name}-and-${other.name}`));
  return pairs.flatMap((id) => {
    const words = document.getElementById(id)?.nextElementSibling;
    const lines = words?.nextElementSibling;
    if (!words || !lines) return [];
    const box = document.createElement("div");
    box.className = "confused-pair";
    box.append(cleaned(words, location.href), cleaned(lines, location.href));
    box.querySelector("p > a:last-child")?.remove();
    return [box];
  });
}

function partOf(id: string, compared: Pattern[], pages: Parts[]): HTMLElement {
  const section = document.createElement("section");
  const heading = document.createElement("h2");
  heading.textContent = pages[0]?.get(id)?.heading ?? "";
  const columns = document.createElement("div");
  columns.className = "compared-columns";
  compared.forEach(({ title, href }, number) => {
    const column = document.createElement("div");
    const name = document.createElement("h3");
    const link = document.createElement("a");
    link.href = `${href}#${id}`;
    link.textContent = title;
    // Each part of the comparison has a link of these words.
    link.ariaLabel = `${title}: ${heading.textContent}`;
    name.append(link);
    column.append(name, ...(pages[number]?.get(id)?.nodes ?? []));
    columns.append(column);
  });
  section.append(heading, columns);
  return section;
}

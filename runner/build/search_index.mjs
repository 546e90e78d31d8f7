// Reads a built site and writes what the search knows of its pages.
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parse } from "node-html-parser";
import { filesOf } from "./site_files.mjs";

/** Headings under which symptoms and related errors are listed (tools/contract.py). */
const PROBLEM = "you-have-this-problem-if";
const RELATED = "related";
/** What such a section has is said elsewhere: on other pages, or by others. */
const LEFT_OUT_SECTIONS = new Set(["references"]);
/** Pages that repeat what others say. They are found by their titles alone: else a list would be found before what it lists. */
const LISTS = new Set(
  "cheat-sheet/ choose/ compare/ learn/ map/ patterns/ sources/ symptoms/ tags/".split(" "),
);
const LEFT_OUT =
  "style, script, svg, nav, .headerlink, .filename, .md-content__button, .as-markdown, .tabbed-labels, .watch";
/** Of code the names count that it defines or asks for; all else is as in any program. */
const NAMES = /\b(?:class|def|import|from)\s+([\w.]+)|@([\w.]+)/g;

const textOf = (node) => (node.structuredText ?? node.textContent).replace(/\s+/g, " ").trim();
const namesOf = (code) =>
  [
    ...new Set(Array.from(code.matchAll(NAMES), ([, defined, decorator]) => defined ?? decorator)),
  ].join(" ");

/** Returns all pages of a site that its search can find, in parts. */
export function readPages(site) {
  return filesOf(site)
    .filter((path) => path.endsWith("index.html"))
    .map((path) => readPage(path, relative(site, path).split(sep).slice(0, -1).join("/")))
    .filter((page) => page !== null && page.url !== "")
    .sort((one, other) => (one.url < other.url ? -1 : 1));
}

/** Writes what the search loads. */
export function writeSearchIndex(site, pages) {
  writeFileSync(join(site, "assets", "search.json"), JSON.stringify(pages));
}

function readPage(path, folder) {
  const html = parse(readFileSync(path, "utf8"));
  const article = html.querySelector("article");
  const title = article?.querySelector("h1");
  if (!article || !title) return null;
  for (const node of article.querySelectorAll(LEFT_OUT)) node.remove();
  const parts = [];
  const add = (kind, id, heading, text, more = {}) => {
    if (text || more.code || more.output) parts.push({ kind, id, heading, text, ...more });
  };
  const name = textOf(title);
  const pattern = article.querySelector(`#${PROBLEM}`) !== null;
  add("title", "", name, name);
  for (const [kind, css] of [
    ["summary", ".summary"],
    ["alias", ".aliases"],
  ]) {
    const node = article.querySelector(css);
    if (!node) continue;
    const text = textOf(node);
    node.remove();
    if (kind === "summary") add(kind, "", name, text);
    else
      for (const alias of text.replace(/^Also called: |\.$/g, "").split(", "))
        add(kind, "", name, alias);
  }
  const keywords = html.querySelector("meta[name=keywords]")?.getAttribute("content") ?? "";
  for (const keyword of keywords.split(", ")) add("keyword", "", name, keyword);
  for (const { id, heading, nodes } of sectionsOf(article)) {
    if (LEFT_OUT_SECTIONS.has(id)) continue;
    const items = nodes.flatMap((node) => node.querySelectorAll?.("li") ?? []);
    if (pattern && id === PROBLEM) {
      for (const item of items) add("symptom", id, heading, textOf(item).replace(/^“|”$/g, ""));
      continue;
    }
    if (pattern && id === RELATED) {
      for (const item of items) {
        const link = item.querySelector('a[href^="#"]');
        if (!link) continue;
        const quoted = textOf(item).slice(0, -textOf(link).length - 3);
        add(
          "error",
          link.getAttribute("href").slice(1),
          textOf(link),
          quoted.replace(/^“|”$/g, ""),
        );
      }
      continue;
    }
    const code = [];
    const output = [];
    for (const fence of nodes.flatMap((node) => node.querySelectorAll?.("pre") ?? [])) {
      (fence.closest(".cell-output") ? output : code).push(fence.textContent);
      fence.remove();
    }
    const text = nodes.map(textOf).filter(Boolean).join(" ");
    add("section", id, heading, text, {
      ...(output.length > 0 && { output: output.join("\n").trim() }),
      ...(code.length > 0 && { code: namesOf(code.join("\n")) }),
    });
  }
  const url = folder ? `${folder}/` : "";
  const kept = LISTS.has(url) ? parts.filter(({ kind }) => kind === "title") : parts;
  return { url, title: name, pattern, parts: kept };
}

/** Returns a page's text from heading to heading, with what comes before the first. */
function sectionsOf(article) {
  const sections = [{ id: "", heading: "", nodes: [] }];
  const walk = (parent) => {
    for (const node of parent.childNodes) {
      if (/^h[1-3]$/i.test(node.tagName ?? "")) {
        sections.push({ id: node.id, heading: textOf(node), nodes: [] });
      } else if (node.querySelector?.("h2, h3")) walk(node);
      else sections.at(-1).nodes.push(node);
    }
  };
  walk(article);
  return sections;
}

/**
 * Shows what the search of a built site finds, and why: `make search Q="takes 2 positional"`.
 * Without a question it asks those of the tests and shows which are not first.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Engine, type Found } from "../../../runner/src/search/engine.ts";
import type { IndexedPage } from "../../../runner/src/search/index_format.ts";
import { Rarity } from "../../../runner/src/search/rarity.ts";

interface Query {
  query: string;
  pages: string[];
}

const [site = "site", question = ""] = process.argv.slice(2);
const read = (path: string | URL): unknown => JSON.parse(readFileSync(path, "utf8"));
const pages = read(join(site, "assets", "search.json")) as IndexedPage[];
const engine = new Engine(pages, new Rarity(pages));
const nameOf = ({ page }: Found) => page.url.split("/").at(-2) ?? "";

function show(query: string): void {
  const found = engine.find(query);
  if (found.length === 0) console.log("Nothing found");
  for (const { page, parts, score } of found) {
    console.log(`${score.toFixed(0).padStart(5)}  ${page.title} (${page.url})`);
    for (const { kind, heading, text } of parts)
      console.log(`       ${kind}, ${heading}: ${text.slice(0, 80)}`);
  }
}

function showMisses(queries: Query[]): void {
  const asked = queries.map(({ query, pages: wanted }) => {
    const names = engine.find(query).map(nameOf);
    const place = names.findIndex((name) => wanted.includes(name));
    return { query, wanted, names, place: place < 0 ? Infinity : place };
  });
  for (const { query, wanted, names, place } of asked.sort((a, b) => b.place - a.place)) {
    if (place === 0) continue;
    const listed = names.slice(0, 4).join(", ") || "nothing";
    console.log(`${JSON.stringify(query)}\n    is about ${wanted.join(" or ")}, lists ${listed}`);
  }
  const share = (most: number) =>
    ((100 * asked.filter(({ place }) => place < most).length) / asked.length).toFixed(1);
  console.log(`${asked.length} queries: first ${share(1)} %, among three ${share(3)} %`);
}

if (question) show(question);
else showMisses(read(new URL("queries.json", import.meta.url)) as Query[]);

/** The script of the worker that searches, so that a long question never holds up typing. */

import { Engine, type Found } from "./engine.ts";
import { excerptOf, matcher, piecesOf } from "./excerpt.ts";
import type { IndexedPage } from "./index_format.ts";
import type { Result, SearchAnswer, SearchRequest } from "./messages.ts";
import { Naming } from "./naming.ts";
import { Rarity } from "./rarity.ts";

const MOST_RESULTS = 10;

let engine: Engine;
let naming: Naming;

function resultOf({ page, parts, words }: Found): Result {
  return {
    url: page.url,
    title: piecesOf(page.title, matcher(words)),
    parts: parts.map(({ kind, id, heading, text, output }) => ({
      kind,
      id,
      heading,
      pieces: excerptOf([text, output ?? ""].join("\n"), words),
    })),
  };
}

const answer = (message: SearchAnswer) => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === "index") {
    const pages = JSON.parse(data.json) as IndexedPage[];
    const rarity = new Rarity(pages);
    engine = new Engine(pages, rarity);
    naming = new Naming(pages, rarity);
  } else if (data.kind === "find") {
    const results = engine.find(data.query).slice(0, MOST_RESULTS).map(resultOf);
    answer({ id: data.id, results, unknown: naming.isUnknown(data.query) });
  } else {
    const found = naming.find(data.output);
    const named = found && { url: found.page.url, title: found.page.title, id: found.part.id };
    answer({ id: data.id, named });
  }
});

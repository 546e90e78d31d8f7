/** `make replay LINK=…`: replays a link on the published site, and writes the answer. */

import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { publishedPages } from "../support/cells.ts";
import { PUBLISHED, useSite } from "../support/site.ts";
import { replay } from "./replay.ts";

const site = useSite(PUBLISHED);

test("the link is replayed", async () => {
  const answer = await replay(site, publishedPages(), process.env.LINK ?? "");
  mkdirSync("build", { recursive: true });
  writeFileSync("build/replay.md", answer);
  console.log(answer);
});

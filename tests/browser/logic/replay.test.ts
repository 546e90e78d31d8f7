/** A link from an issue is replayed, and the answer says what a maintainer wants to know. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { replay } from "../replay/replay.ts";
import { FIXTURE_PAGES } from "../support/cells.ts";
import { fragment } from "../support/page_controls.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE, { saveData: true });
const [sample] = FIXTURE_PAGES.filter(({ url }) => url === SAMPLE);
assert.ok(sample);
/** The fixture's home has no cells, and the site's has one. */
const PAGES = [{ ...sample, url: "/", cells: [] }, ...FIXTURE_PAGES];
const BEFORE = "snippets/sample/before.py";

test("code of a link is run, and nothing else of its page", async () => {
  const edits = await fragment({ [BEFORE]: "print('```')\nprint('seen')\nraise SystemExit(3)\n" });
  // Another host's path: the site may be published anywhere.
  const body = `### Its share link\n\nhttps://somewhere.example/ml${SAMPLE}${edits}\n\n### What happened`;
  const answer = await replay(site, PAGES, body);
  assert.match(
    answer,
    /^Replayed on \*Sample\*, in \w+\. The page says: 1 cell of this page has code/,
  );
  assert.match(answer, /\*\*snippets\/sample\/before\.py\*\*: .*3/);
  // A fence in the output does not end the one around it.
  assert.match(answer, /\n````text\n```\nseen\n````\n$/);
  assert.equal(answer.match(/\*\*snippets/g)?.length, 1);
});

test("what is no link of this site is told so", async () => {
  const edits = await fragment({ [BEFORE]: "print(1)\n" });
  assert.match(await replay(site, FIXTURE_PAGES, "no link"), /^There is no share link here/);
  const elsewhere = `https://somewhere.example/nowhere/${edits}`;
  assert.match(
    await replay(site, FIXTURE_PAGES, elsewhere),
    /^No page of this site.*`\/nowhere\/`/,
  );
  const damaged = `https://somewhere.example${SAMPLE}#edits=1.AAAA`;
  assert.match(await replay(site, FIXTURE_PAGES, damaged), /The page says: The link is damaged/);
});

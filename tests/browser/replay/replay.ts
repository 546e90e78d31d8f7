/** Opens a share link in a browser, runs what came with it, and says how that went. */

import { isLink } from "../../../runner/src/common/link_mark.ts";
import { ENGINE } from "../drivers/browser.ts";
import { CellDriver } from "../support/cell_driver.ts";
import type { RecordedPage } from "../support/cells.ts";
import type { Site } from "../support/site.ts";

/** Of an output, so much is enough to see what happened. */
const MOST_CHARACTERS = 4_000;

/**
 * Runs each cell that a link brings code for.
 *
 * @param text A link, or a text that holds one, such as the body of an issue. Of its address
 *   only the page and the fragment are used: whatever host it names, this site is opened.
 * @returns Text for an answer, in Markdown.
 */
export async function replay(site: Site, pages: RecordedPage[], text: string): Promise<string> {
  const link = text.match(/https?:\/\/\S+/g)?.find((one) => isLink(new URL(one).hash));
  if (!link) return "There is no share link here. *Share* on a page copies one.";
  const { pathname, hash } = new URL(link);
  // Every path ends as the home page's does: the longest is meant.
  const [page] = pages
    .filter(({ url }) => pathname.endsWith(url))
    .sort((one, other) => other.url.length - one.url.length);
  if (!page) return `No page of this site that has cells is at ${inCode(pathname)}.`;
  const tab = await site.open(page.url + hash);
  const tools = tab.find("[data-page-tools]");
  const said = await tools.waitFor((tools) =>
    [...tools.querySelectorAll("[role=status]")].map(({ textContent }) => textContent).join(""),
  );
  const parts = [`Replayed on *${page.title}*, in ${ENGINE}. The page says: ${said}`];
  for (const { path } of page.cells.filter(({ run }) => run)) {
    const cell = new CellDriver(tab, path);
    const isLinked = await cell.element.evaluate((cell) =>
      Boolean(cell.querySelector(".cell-notice:not([hidden])")),
    );
    if (isLinked) parts.push(await run(cell, path));
  }
  return `${parts.join("\n\n")}\n`;
}

async function run(cell: CellDriver, path: string): Promise<string> {
  try {
    await cell.run();
  } catch (error) {
    return `**${path}** did not come to an end: ${inCode((error as Error).message)}`;
  }
  const output = (await cell.output()).slice(0, MOST_CHARACTERS);
  const fence = fenceFor(output);
  return `**${path}**: ${await cell.status()}\n\n${fence}text\n${output.trimEnd()}\n${fence}`;
}

/** Returns a fence that nothing in the text ends: a program may print one. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  return "`".repeat(longest + 1);
}

const inCode = (text: string) => `\`${text.replaceAll("`", "'").replaceAll("\n", " ")}\``;

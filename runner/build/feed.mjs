// Writes what tells readers and robots of a built site: an Atom feed, and robots.txt.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Feed } from "feed";
import { parse } from "node-html-parser";
import { root } from "./project.mjs";

/** How many of the newest patterns the feed has. */
const LENGTH = 20;
const LICENSE = "Text under CC BY 4.0, code under the MIT license.";

/** Returns where the site will be, as its sitemap says. */
const addressOf = (site) =>
  /<loc>(.*?)<\/loc>/.exec(readFileSync(join(site, "sitemap.xml"), "utf8"))[1];

/** Returns when the source of a page came and when it last changed, as git knows it. */
function datesOf(url) {
  const content = resolve(root, process.env.CONTENT ?? ".");
  const source = join(content, "docs", `${url.replace(/\/$/, "")}.md`);
  if (!existsSync(source))
    throw new Error(`${source} is missing: set CONTENT to the folder that the site is built from.`);
  const log = execFileSync("git", ["log", "--follow", "--format=%cI", "--", source], {
    cwd: root,
    encoding: "utf8",
  });
  const dates = log.split("\n").filter(Boolean);
  // A page that is not committed is as new as its file, whenever the site is built.
  const now = statSync(source).mtime;
  return { published: new Date(dates.at(-1) ?? now), updated: new Date(dates[0] ?? now) };
}

/**
 * Writes `feed.xml`: the newest patterns, each with its summary and what it cures.
 *
 * @param {string} site The folder of the built site.
 * @param {ReturnType<typeof import("./search_index.mjs").readPages>} pages
 */
export function writeFeed(site, pages) {
  const address = addressOf(site);
  const home = parse(readFileSync(join(site, "index.html"), "utf8"));
  const meta = (css) => home.querySelector(`meta[${css}]`).getAttribute("content");
  const patterns = pages
    .filter(({ pattern }) => pattern)
    .map((page) => ({ ...page, ...datesOf(page.url) }))
    .sort((one, other) => other.published - one.published)
    .slice(0, LENGTH);
  const feed = new Feed({
    title: meta('property="og:site_name"'),
    description: meta('name="description"'),
    id: address,
    link: address,
    feedLinks: { atom: `${address}feed.xml` },
    copyright: LICENSE,
    updated: new Date(Math.max(...patterns.map(({ updated }) => updated))),
  });
  for (const { title, url, parts, published, updated } of patterns) {
    const textsOf = (kind) =>
      parts.filter((part) => part.kind === kind).map(({ text }) => escaped(text));
    const symptoms = textsOf("symptom").map((text) => `<li>${text}</li>`);
    feed.addItem({
      title,
      id: address + url,
      link: address + url,
      date: updated,
      published,
      content: `<p>${textsOf("summary")}</p><p>It helps if you see:</p><ul>${symptoms.join("")}</ul>`,
    });
  }
  writeFileSync(join(site, "feed.xml"), feed.atom1());
}

/** Writes `robots.txt`: all may be read, and the sitemap says what there is. */
export function writeRobots(site) {
  const text = `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(site)}sitemap.xml\n`;
  writeFileSync(join(site, "robots.txt"), text);
}

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

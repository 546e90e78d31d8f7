// Draws the picture that a chat or a search engine shows of a linked pattern: `card.png`.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { parse } from "node-html-parser";
import { inter } from "./fonts.mjs";
import { npm, root } from "./project.mjs";
import { pagesOf } from "./site_files.mjs";

// What previews are made for.
const [WIDTH, HEIGHT] = [1200, 630];
const MARGIN = 80;
/** The width of an average letter of Inter, as a part of its size; bold ones are wider. */
const LETTER = { 400: 0.53, 700: 0.56 };
/** What a card is painted with: the names that the site's light scheme has for it. */
const COLORS = colorsOf({
  ground: "--md-primary-fg-color",
  ink: "--md-primary-bg-color",
  quiet: "--md-primary-bg-color--light",
  before: "--site-before",
  after: "--site-after",
});

/** Writes a card beside each page that names one. Returns how many. */
export async function writeCards(site) {
  const pages = pagesOf(site)
    .map((path) => [path, readFileSync(path, "utf8")])
    .filter(([, html]) => html.includes('property="og:image"'));
  if (!pages.length) return 0;
  await initWasm(readFileSync(npm("@resvg/resvg-wasm", "index_bg.wasm")));
  const fontBuffers = [await inter(400), await inter(700)];
  for (const [path, html] of pages) {
    const head = parse(html);
    const said = (name) =>
      head.querySelector(`meta[property="og:${name}"]`).getAttribute("content");
    const svg = cardOf(said("title"), said("description"), said("site_name"));
    const picture = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: "Inter" } });
    writeFileSync(join(dirname(path), "card.png"), picture.render().asPng());
  }
  return pages.length;
}

/** Returns the picture of a page as SVG. */
function cardOf(title, summary, site) {
  const size = title.length > 20 ? 64 : 88;
  const heading = lines(title, size, 700, 160);
  const below = 160 + 1.25 * size * heading.length;
  const mark = readFileSync(join(root, "overrides", "favicon.svg"), "utf8").replace(
    "<svg ",
    `<svg x="${MARGIN}" y="${HEIGHT - 118}" width="72" height="72" `,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="${COLORS.ground}"/>
    <path d="M0 10H${WIDTH / 2}" stroke="${COLORS.before}" stroke-width="20" stroke-dasharray="60 20"/>
    <path d="M${WIDTH / 2} 10H${WIDTH}" stroke="${COLORS.after}" stroke-width="20"/>
    ${heading.join("")}
    ${lines(summary, 42, 400, below).join("")}
    ${mark}
    <text x="${MARGIN + 92}" y="${HEIGHT - 71}" font-size="32" fill="${COLORS.quiet}">${escaped(site)}</text>
  </svg>`;
}

/** Breaks a text into lines that fit, each an element. */
function lines(text, size, weight, top) {
  const most = Math.floor((WIDTH - 2 * MARGIN) / (size * LETTER[weight]));
  const broken = [];
  for (const word of text.split(" ")) {
    const longer = broken.length ? `${broken.at(-1)} ${word}` : word;
    if (broken.length && longer.length <= most) broken[broken.length - 1] = longer;
    else broken.push(word);
  }
  return broken.map((line, number) => {
    const y = Math.round(top + number * size * 1.25);
    return `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${COLORS.ink}">${escaped(line)}</text>`;
  });
}

/** Reads colors off the stylesheet, where the light scheme stands first. */
function colorsOf(names) {
  const sheet = join(root, "overrides", "styles", "site.css");
  const light = readFileSync(sheet, "utf8").split("}", 1)[0];
  return Object.fromEntries(
    Object.entries(names).map(([part, name]) => {
      const [, color] = new RegExp(`\\s${name}: (#\\w+);`).exec(light) ?? [];
      if (color) return [part, color];
      const remedy = "Cards are painted with it: name a color there, or another name in cards.mjs.";
      throw new Error(`${sheet}: the first rule has no color ${name}. ${remedy}`);
    }),
  );
}

const escaped = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

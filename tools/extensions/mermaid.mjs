// Reads Mermaid source, writes the SVG that a page holds inline.
import { readFileSync } from "node:fs";
import { renderMermaidSVG } from "beautiful-mermaid";

const svg = renderMermaidSVG(readFileSync(0, "utf8"), {
  bg: "var(--md-default-bg-color)",
  fg: "var(--md-default-fg-color)",
  accent: "var(--md-accent-fg-color)",
  muted: "var(--md-default-fg-color)",
  line: "color-mix(in srgb, var(--md-default-fg-color) 65%, var(--md-default-bg-color))",
  border: "color-mix(in srgb, var(--md-default-fg-color) 45%, var(--md-default-bg-color))",
  transparent: true,
  padding: 4,
  layerSpacing: 24,
});

// The library's own style names a font of another host and styles every SVG of
// the page; ours (styles/site.css) does neither.
const [, rules] = /svg \{([\s\S]*?)\n {2}\}/.exec(svg);
process.stdout.write(
  svg
    .replace(/<style>[\s\S]*?<\/style>\s*/, "")
    .replace('style="', `style="${rules.replace(/\/\*.*?\*\//g, "").replace(/\s+/g, " ")}`),
);

// Makes the fonts of the site: of their packages' files, the letters and weights it uses.
// What is left out comes from the reader's own fonts.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { npm } from "./project.mjs";

/** Returns the characters from one code point to another. */
const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join("");

/** English, the letters of Western names, and the signs that pages use. */
const CHARACTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}‐‑–—‘’“”…•←↑→↓−×≤≥✓`;

/** Name → package, file, and the weights that styles ask for. */
const FONTS = {
  "inter.woff2": [
    "@fontsource-variable/inter",
    "inter-latin-wght-normal",
    { wght: { min: 400, max: 700 } },
  ],
  "inter-italic.woff2": ["@fontsource-variable/inter", "inter-latin-wght-italic", { wght: 400 }],
  "mono.woff2": ["@fontsource/jetbrains-mono", "jetbrains-mono-latin-400-normal"],
  "mono-bold.woff2": ["@fontsource/jetbrains-mono", "jetbrains-mono-latin-700-normal"],
};

/** Writes the fonts into a folder. */
export async function writeFonts(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, [font, file, weights = {}]] of Object.entries(FONTS))
    writeFileSync(join(folder, name), await subset(font, file, "woff2", weights));
}

/** Returns Inter in one weight, as a program that draws pictures reads fonts. */
export function inter(weight) {
  const [font, file] = FONTS["inter.woff2"];
  return subset(font, file, "sfnt", { wght: weight });
}

function subset(font, file, targetFormat, variationAxes) {
  const whole = readFileSync(npm(font, "files", `${file}.woff2`));
  return subsetFont(whole, CHARACTERS, { targetFormat, variationAxes });
}

// Draws the recorded runs of each package's before.py and after.py: for the page, and as text.
// Usage: node runner/build/pictures.mjs FOLDER, which has what record.mjs wrote.
import { readdirSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { drawBoth } from "../src/watch/figure.ts";
import { toHtml } from "../src/watch/element.ts";
import { json } from "./project.mjs";

const [folder] = process.argv.slice(2);
const recordings = readdirSync(folder).filter((file) => file.endsWith(".json"));
for (const file of recordings) {
  const { before, after } = json(join(folder, file));
  const { figure, mermaid, sentence } = drawBoth(before, after);
  const write = (ending, text) => writeFileSync(join(folder, `${parse(file).name}.${ending}`), text);
  write("html", toHtml(figure));
  write("before.mmd", mermaid.before);
  write("after.mmd", mermaid.after);
  write("txt", `${sentence}\n`);
}
console.log(`${recordings.length} pairs of runs are drawn`);

// Draws the recorded runs of each package's before.py and after.py: for the page, and as Mermaid.
// Usage: node runner/build/pictures.mjs FOLDER, which has what tools/commands/record.py wrote.
import { readdirSync, renameSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { drawBoth } from "../src/watch/figure.ts";
import { toHtml } from "../src/watch/element.ts";
import { sequenceDiagram } from "../src/watch/mermaid.ts";
import { json } from "./project.mjs";

const [folder] = process.argv.slice(2);
const recordings = readdirSync(folder).filter((file) => file.endsWith(".json"));
for (const file of recordings) {
  const { before, after } = json(join(folder, file));
  const { figure, pictures } = drawBoth(before, after);
  const write = (ending, text) => {
    const path = join(folder, `${parse(file).name}.${ending}`);
    // Builds run side by side, so nobody may find half a file.
    const part = `${path}.${process.pid}`;
    writeFileSync(part, text);
    renameSync(part, path);
  };
  write("html", toHtml(figure));
  for (const { side, layout, marked } of pictures)
    write(`${side}.mmd`, sequenceDiagram(layout, marked));
}

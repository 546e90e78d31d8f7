// Says where *before* and *after* of pages part. Reads from stdin, as JSON, the files that
// record.mjs wrote; prints a list of {before, after}, with null where both make the same calls.
import { readFileSync } from "node:fs";
import { compare } from "../src/watch/difference.ts";
import { differenceText } from "../src/watch/difference_text.ts";
import { json } from "./project.mjs";

const files = JSON.parse(readFileSync(0, "utf8"));
const differences = files.map((file) => {
  const { before, after } = json(file);
  const text = differenceText(compare(before, after));
  return text && { before: text.before.text, after: text.after.text };
});
console.log(JSON.stringify(differences));

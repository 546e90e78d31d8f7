// Takes comments, docstrings and most of the indentation out of the recorder's Python, which
// readers load with the first Watch. Its lines are no part of any traceback.
import { readFileSync } from "node:fs";

// None of these files has a text in three quotes other than as a docstring, nor a text
// that goes over lines; runner/test/bare_python.test.ts has Python compare both.
const DOCSTRING = /^ *"""(?:[^"]|"(?!""))*"""\n/gm;
const COMMENT = /^ *#.*\n/gm;
const INDENTATION = /^( {4})+/gm;

export function bare(source) {
  return source
    .replace(DOCSTRING, "")
    .replace(COMMENT, "")
    .replace(/^\n+/gm, "")
    .replace(INDENTATION, (spaces) => " ".repeat(spaces.length / 4));
}

export const barePython = {
  name: "bare Python",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/recorder\/\w+\.py$/ }, ({ path }) => ({
      contents: bare(readFileSync(path, "utf8")),
      loader: "text",
    })),
};

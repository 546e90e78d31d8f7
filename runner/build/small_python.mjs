// Makes Python small that readers of the site load. It does the same, with shorter names of its
// own; nobody reads its lines, for no frame of it is ever shown.
import { execFileSync } from "node:child_process";

const OPTIONS = ["--remove-literal-statements", "--no-hoist-literals"];
/**
 * Text → what was made of it. With --watch the bundles are made often.
 *
 * @type {Map<string, string>}
 */
const made = new Map();

/**
 * Returns a Python file without comments, docstrings and types. Names that another file may
 * know stay as they are.
 *
 * @param {string} text
 * @returns {string}
 */
export function small(text) {
  const known = made.get(text);
  if (known) return known;
  const command = ["-m", "python_minifier", "-", ...OPTIONS];
  const smaller = execFileSync("python", command, { input: text, encoding: "utf8" });
  made.set(text, smaller);
  return smaller;
}

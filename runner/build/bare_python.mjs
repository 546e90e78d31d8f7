// Takes from Python files what only people read, because readers of the site load them.

/**
 * Returns a Python text without comments that have a line of their own, docstrings and empty
 * lines. Docstrings must be in triple double quotes, as in all our files, and no body may be
 * a docstring alone.
 *
 * @param {string} text
 */
export function bare(text) {
  return text
    .replace(/^[ \t]*"""[^]*?"""\n/gm, "")
    .replace(/^[ \t]*#.*\n/gm, "")
    .replace(/^\n/gm, "");
}

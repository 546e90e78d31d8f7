/** Returns the name by which `python -m` knows a file: `snippets.protocol.before`. */
export function moduleName(path: string): string {
  return path.replace(/\.py$/, "").replaceAll("/", ".");
}

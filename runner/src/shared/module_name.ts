/** Names a file as `python -m` does: `snippets.protocol.before`. */
export function moduleName(path: string): string {
  return path.replace(/\.py$/, "").replaceAll("/", ".");
}

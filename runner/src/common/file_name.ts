/** The name of a file: `snippets/protocol/before.py` → `before.py`. */
export const fileName = (path: string) => path.slice(path.lastIndexOf("/") + 1);

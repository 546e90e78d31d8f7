/** Imports a bundle on first use, and again if that failed. */

/**
 * Returns a function that imports `file`, a bundle in the same folder.
 *
 * A browser remembers the URL of a module that failed to load, so each new attempt uses
 * another URL.
 */
export function lazyModule<Module>(file: string): () => Promise<Module> {
  let failures = 0;
  return async () => {
    const url = new URL(failures ? `${file}?attempt=${failures}` : file, import.meta.url);
    try {
      return (await import(url.href)) as Module;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
}

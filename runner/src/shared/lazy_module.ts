/** Imports a file beside this one on first use, and again after a failure. */

/**
 * Returns a function that imports `file`.
 *
 * A browser remembers a module that failed to load, so each new attempt has an
 * address of its own.
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

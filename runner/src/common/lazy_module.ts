/** Imports a bundle on first use, and again if that failed. */

/**
 * Returns a function that imports `file`, a bundle in the same folder.
 *
 * The URL names the build, because a browser may have kept the bundle of the build before.
 * It also remembers the URL of a module that failed to load, so each new attempt uses
 * another one.
 */
export function lazyModule<Module>(file: string): () => Promise<Module> {
  let failures = 0;
  return async () => {
    const attempt = failures ? `&attempt=${failures}` : "";
    const url = new URL(`${file}?${RUNNER}${attempt}`, import.meta.url);
    try {
      return (await import(url.href)) as Module;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
}

/** What runner/build.mjs writes into the bundles. */

/** Names the runtime and all that goes into an image of it. */
declare const BUILD: string;
/** Version of the Python in it. */
declare const PYTHON: string;
/** The `info` table of Pyodide's lock file. */
declare const LOCK_INFO: import("pyodide").Lockfile["info"];
/** Size of each file of the runtime, in bytes. */
declare const RUNTIME_SIZES: Record<string, number>;
/** Modules of the standard library that an image holds imported. */
declare const PRELOADED: string[];

declare module "*.py" {
  const text: string;
  export default text;
}

declare module "*.py.txt" {
  const text: string;
  export default text;
}

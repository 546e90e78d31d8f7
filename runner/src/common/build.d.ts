/** What runner/build puts into the bundles. */

/** The digest of all bundles of the runner, which is also the last line of each. */
declare const RUNNER: string;
/** Under this name watch.js leaves in a page what watch_both.js shares with it. */
declare const WATCH_RENDERER: string;
/** The name of the runtime. It changes with all that an image of the runtime depends on. */
declare const BUILD: string;
/** The version of Python in the runtime. */
declare const PYTHON: string;
/** The `info` table of Pyodide's lock file. */
declare const LOCK_INFO: import("pyodide").Lockfile["info"];
/** The size of each file of the runtime, in bytes. */
declare const RUNTIME_SIZES: Record<string, number>;
/** The modules of the standard library that are imported before an image is made. */
declare const PRELOADED: string[];

declare module "*.py" {
  const text: string;
  export default text;
}

declare module "*.py.txt" {
  const text: string;
  export default text;
}
/** Time zone → the names of its standard time and of its daylight saving time, if it has one. */
declare const ZONE_NAMES: Record<string, string>;

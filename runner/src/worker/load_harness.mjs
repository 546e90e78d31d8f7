/** Loads our own Python into a started interpreter, in the browser and in the build. */

/** The folder of our own Python files. */
export const HARNESS_FOLDER = "/runner";
/** The folder in which programs run. */
export const PROJECT = "/project";
/**
 * Environment of Python's start. Without a seed the hashes of strings, and with them the
 * order of sets, would be those of the image: one for a first visit, another for each
 * browser after it. So a link shows everybody the same output.
 */
export const START_ENVIRONMENT = { PYTHONHASHSEED: "0" };
/** The archives of the standard library: the modules that an image holds, and the rest. */
export const FIRST_ARCHIVE = "/lib/python314.zip";
export const REST_ARCHIVE = "/lib/python314-rest.zip";

/**
 * Imports harness.py in the project's folder, then the modules that programs often need.
 *
 * @param {any} pyodide A started interpreter.
 * @param {Record<string, string>} sources Our Python files: name → text.
 * @param {string[]} modules Modules of the standard library.
 */
export function loadHarness(pyodide, sources, modules) {
  pyodide.FS.mkdirTree(HARNESS_FOLDER);
  const encoder = new TextEncoder();
  for (const [name, text] of Object.entries(sources)) {
    pyodide.FS.writeFile(`${HARNESS_FOLDER}/${name}`, encoder.encode(text));
  }
  enterProject(pyodide);
  pyodide.runPython(
    `import sys; sys.path.insert(0, "${HARNESS_FOLDER}"); import harness, plain_asyncio; del sys.path[0]`,
  );
  // The places are the same wherever this runtime is started, so an image can tell them.
  const places = pyodide._module.zonePlaces;
  pyodide.pyimport("harness").prepare(pyodide.toPy(modules), pyodide.toPy(places));
}

/**
 * Makes the folder in which programs run. An image holds no files, so each start needs it.
 *
 * @param {any} pyodide A started interpreter.
 */
export function enterProject({ FS }) {
  FS.mkdirTree(PROJECT);
  FS.chdir(PROJECT);
}

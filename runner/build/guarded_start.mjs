// Starts Pyodide in Node as a worker does in a browser, so that an image fits both.
import { Gate } from "../src/worker/gate.ts";
import { START_ENVIRONMENT } from "../src/worker/load_harness.mjs";
import { makeRoom } from "../src/worker/make_room.mjs";
import { json, npm } from "./project.mjs";

/** The module of each folder, compiled once however often it is started. */
const compiled = new Map();

/**
 * Starts the runtime of a folder. Its imports are guarded as in a worker: gate.ts gives
 * WebAssembly functions of its own, and with others its table has another order. An image
 * holds places in that table.
 *
 * @param {object} runtime `pyodide.js` of the folder, imported.
 * @param {string} folder
 * @param {object} options More options of `loadPyodide`.
 * @param {(exports: object, gate: Gate) => void} [take] Called with the exports of
 *   WebAssembly, and with what guards its imports.
 */
export async function startGuarded({ loadPyodide, createPyodideModule }, folder, options, take) {
  const { info } = json(npm("pyodide", "pyodide-lock.json"));
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (binary, imports) => {
    // Only Python's own module has this part; others are helpers of a few bytes.
    if (!imports?.env) return instantiate(binary, imports);
    if (!compiled.has(folder)) compiled.set(folder, await WebAssembly.compile(binary));
    const module = compiled.get(folder);
    const gate = new Gate();
    gate.guard(module, imports.env);
    const instance = await instantiate(module, imports);
    makeRoom(instance.exports.memory, options._loadSnapshot?.byteLength ?? 0);
    take?.(instance.exports, gate);
    return { module, instance };
  };
  try {
    return await loadPyodide({
      createPyodideModule,
      env: { ...START_ENVIRONMENT },
      indexURL: folder,
      jsglobals: Object.create(null),
      lockFileContents: { info, packages: {} },
      ...options,
    });
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}

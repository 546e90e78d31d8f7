// Starts Python once in Node and writes what a first visit loads: the standard library
// in two archives, and an image of the memory of a started interpreter.
// Usage: node --experimental-wasm-jspi runner/build/freeze.mjs FOLDER LIST
// LIST is a JSON file with the names of the modules that the image holds imported.
//
// Needs Node 24, which has stack switching (JSPI). With an image that was made without it,
// Python would not use it in a browser.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";
import { FIRST_ARCHIVE, loadHarness } from "../src/worker/load_harness.mjs";
import { startGuarded } from "./guarded_start.mjs";
import { fail, json, npm } from "./project.mjs";
import { packZones, withoutAdvice } from "./time_zones.mjs";

if (!("Suspending" in WebAssembly)) {
  throw new Error("Node 24 with --experimental-wasm-jspi is needed to freeze Python");
}
const [folder, list] = process.argv.slice(2);
const modules = json(list);
// The image contains addresses of functions. They are right only for the runtime in the
// same folder, so Python is started with that one.
const runtime = await import(pathToFileURL(join(folder, "pyodide.js")));
const worker = fileURLToPath(new URL("../src/worker/", import.meta.url));

async function startPython(stdLibURL) {
  const pyodide = await startGuarded(runtime, folder, { _makeSnapshot: true, stdLibURL });
  const sources = Object.fromEntries(
    readdirSync(worker)
      .filter((name) => name.endsWith(".py"))
      .map((name) => [name, readFileSync(join(worker, name), "utf8")]),
  );
  try {
    loadHarness(pyodide, sources, modules);
  } catch (error) {
    const [reason] = error.message.trim().split("\n").slice(-1);
    fail(`${list}: ${reason}`);
  }
  return pyodide;
}

/** Returns the modules that are loaded: path in the archive → bytecode. */
function loadedModules(pyodide) {
  const compiled = pyodide.runPython(`
import sys
from importlib._bootstrap_external import _code_to_hash_pyc
from importlib.util import source_hash

def compiled(archive):
    for module in list(sys.modules.values()):
        path = getattr(module, "__file__", None) or ""
        # All other modules are part of the interpreter itself.
        if path.startswith(archive + "/") and hasattr(module.__loader__, "get_data"):
            source = module.__loader__.get_data(path)
            code = compile(source, path, "exec", dont_inherit=True)
            pyc = _code_to_hash_pyc(code, source_hash(source), checked=False)
            yield path.removeprefix(archive + "/"), bytes(pyc)

dict(compiled(${JSON.stringify(FIRST_ARCHIVE)}))`);
  return compiled.toJs();
}

/** Overwrites free memory with zeros. What is left of old objects would not compress well. */
function clearFreeMemory({ _module: module }) {
  const taken = [];
  for (let size = 1 << 16; size >= 32; size >>= 1) {
    for (;;) {
      const top = module._sbrk(0);
      const block = module._malloc(size);
      module.HEAPU8.fill(0, block, block + size);
      taken.push(block);
      if (module._sbrk(0) !== top) break;
    }
  }
  for (const block of taken) module._free(block);
}

const whole = unzipSync(readFileSync(npm("pyodide", "python_stdlib.zip")));
whole["zoneinfo/_common.py"] = withoutAdvice(whole["zoneinfo/_common.py"]);
// Changed before the first start, so that bytecode is made of the changed text.
const changed = join(folder, "whole.zip");
writeFileSync(changed, zipSync(whole, { level: 0, mtime: "1980-01-01" }));
const python = await startPython(changed);
rmSync(changed);
const loaded = loadedModules(python);
const [first, rest] = [{}, {}];
for (const [path, bytes] of Object.entries(whole)) {
  const bytecode = loaded[path];
  if (bytecode) first[`${path}c`] = bytecode;
  else rest[path] = bytes;
}
Object.assign(rest, packZones());
writeFileSync(join(folder, "first.zip"), zipSync(first, { level: 9, mtime: "1980-01-01" }));
writeFileSync(join(folder, "rest.zip"), zipSync(rest, { level: 9, mtime: "1980-01-01" }));

// Started again with the first archive, as in a browser: the image then has its bytecode.
const again = await startPython(join(folder, "first.zip"));
again.runPython("import gc; gc.collect()");
clearFreeMemory(again);
const image = again.makeMemorySnapshot();
// A worker that cannot use the image starts without it, only slower. So it is tried here.
const stdLibURL = join(folder, "first.zip");
const tried = await startGuarded(runtime, folder, { _loadSnapshot: image, stdLibURL });
tried.runPython("import harness");
writeFileSync(join(folder, "image.bin"), gzipSync(image, { level: 9 }));
process.exit();

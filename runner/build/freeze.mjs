// Starts Python once in Node and writes what a first visit loads: the standard
// library in two parts, and an image of the memory of a started interpreter.
// Usage: node --experimental-wasm-jspi runner/build/freeze.mjs FOLDER LIST
// LIST is a JSON file with the names of the modules that the image holds imported.
//
// Needs Node 24: an image made without stack switching (JSPI) would tell the
// browser that it has none.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";
import { FIRST_ARCHIVE, loadHarness } from "../src/worker/load_harness.mjs";

if (!("Suspending" in WebAssembly)) {
  throw new Error("Node 24 with --experimental-wasm-jspi is needed to freeze Python");
}
const [folder, list] = process.argv.slice(2);
const modules = JSON.parse(readFileSync(list, "utf8"));
// The image holds addresses in the table of functions: those of the runtime beside it.
const { loadPyodide, createPyodideModule } = await import(
  pathToFileURL(join(folder, "pyodide.js"))
);
const npm = fileURLToPath(new URL("../../node_modules/pyodide/", import.meta.url));

async function startPython(stdLibURL) {
  const { info } = JSON.parse(readFileSync(join(npm, "pyodide-lock.json"), "utf8"));
  const pyodide = await loadPyodide({
    _makeSnapshot: true,
    createPyodideModule,
    indexURL: folder,
    jsglobals: Object.create(null),
    lockFileContents: { info, packages: {} },
    stdLibURL,
  });
  const sources = Object.fromEntries(
    ["event_loop.py", "harness.py"].map((name) => [
      name,
      readFileSync(new URL(`../src/worker/${name}`, import.meta.url), "utf8"),
    ]),
  );
  try {
    loadHarness(pyodide, sources, modules);
  } catch (error) {
    const [reason] = error.message.trim().split("\n").slice(-1);
    console.error(`${list}: ${reason}`);
    process.exit(1);
  }
  return pyodide;
}

/** The modules that are loaded: archive path → bytecode. */
function loadedModules(pyodide) {
  const compiled = pyodide.runPython(`
import sys
from importlib._bootstrap_external import _code_to_hash_pyc
from importlib.util import source_hash

def compiled(archive):
    for module in list(sys.modules.values()):
        path = getattr(module, "__file__", None) or ""
        # The rest is frozen into the interpreter itself.
        if path.startswith(archive + "/") and hasattr(module.__loader__, "get_data"):
            source = module.__loader__.get_data(path)
            code = compile(source, path, "exec", dont_inherit=True)
            pyc = _code_to_hash_pyc(code, source_hash(source), checked=False)
            yield path.removeprefix(archive + "/"), bytes(pyc)

dict(compiled(${JSON.stringify(FIRST_ARCHIVE)}))`);
  return compiled.toJs();
}

/** Overwrites free memory, where rests of old objects would not compress. */
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

const whole = unzipSync(readFileSync(join(npm, "python_stdlib.zip")));
const python = await startPython(join(npm, "python_stdlib.zip"));
const loaded = loadedModules(python);
const [first, rest] = [{}, {}];
for (const [path, bytes] of Object.entries(whole)) {
  const bytecode = loaded[path];
  if (bytecode) first[`${path}c`] = bytecode;
  else rest[path] = bytes;
}
writeFileSync(join(folder, "first.zip"), zipSync(first, { level: 9, mtime: "1980-01-01" }));
writeFileSync(join(folder, "rest.zip"), zipSync(rest, { level: 9, mtime: "1980-01-01" }));

// A second start, on the parts themselves: what the browser has, the image has.
const again = await startPython(join(folder, "first.zip"));
again.runPython("import gc; gc.collect()");
clearFreeMemory(again);
writeFileSync(join(folder, "image.bin"), gzipSync(again.makeMemorySnapshot(), { level: 9 }));
process.exit();

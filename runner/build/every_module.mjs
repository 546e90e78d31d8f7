// Prints a list of every module of the standard library that a browser can import, in the
// form of runner/preloaded.json.
//
// The escapes of tests/browser/hostile run against an image that holds them all, for any
// module may keep what a program must not find. After `make build`:
//
//   full=build/site-every-module
//   node runner/build/every_module.mjs > build/every_module.json
//   rm -rf $full && cp -r site $full
//   PRELOADED=build/every_module.json ASSETS=$full/assets node runner/build/assets.mjs
//   node runner/build/precache.mjs $full
//   make browser-test SITE=$full \
//     TESTS="--test-name-pattern=^escapes/ tests/browser/hostile/hostile.test.ts"
import { loadPyodide } from "pyodide";

const pyodide = await loadPyodide({ jsglobals: Object.create(null) });
const list = pyodide.runPython(`
import importlib
import json
import pkgutil
import sys

# One opens a browser, the other prints a poem.
JOKES = {"antigravity", "this"}

def importable(name):
    try:
        module = importlib.import_module(name)
    except ImportError:
        # Pyodide leaves some modules out, and some are for another system.
        return
    yield name
    for part in pkgutil.iter_modules(getattr(module, "__path__", [])):
        # A module of that name is a program.
        if part.name != "__main__":
            yield from importable(f"{name}.{part.name}")

names = sorted(sys.stdlib_module_names - JOKES)
json.dumps(sorted(found for name in names for found in importable(name)), indent=2)`);
console.log(list);
process.exit();

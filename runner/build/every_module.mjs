// Prints a list of every module of the standard library that a browser can import, in the
// form of runner/preloaded.json.
//
// Any module may hold a reference to what a program must not find. So the escapes of
// tests/browser/hostile also run against an image that holds all of them: see the target
// `hostile-every-module` of the Makefile.
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

"""Look for Pyodide's API among all objects that Python knows of.

Ends: done
Prints: refused all
"""

import gc
import sys

from pyodide.ffi import JsProxy

DOORS = (
    "FS",
    "_api",
    "_module",
    "runPython",
    "wasmMemory",
    "fetch",
    "postMessage",
    "public_api",
)
seen, todo, found = set(), [*gc.get_objects(), *sys.modules.values()], []
while todo:
    thing = todo.pop()
    if id(thing) in seen:
        continue
    seen.add(id(thing))
    if isinstance(thing, JsProxy):
        found += [name for name in DOORS if hasattr(thing, name)]
    else:
        todo += gc.get_referents(thing)
print("REACHED" if found else "refused all", *sorted(set(found)))

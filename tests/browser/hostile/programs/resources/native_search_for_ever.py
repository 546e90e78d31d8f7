"""Search an endless array, with a function that the garbage collector knows.

Ends: broken
Prints: begun
"""

import gc
import types

# The harness keeps the collector from what an image holds.
gc.unfreeze()

[to_js] = [
    found.to_js
    for found in gc.get_objects()
    if isinstance(found, types.ModuleType) and found.__name__ == "pyodide.ffi"
]
print("begun", flush=True)
array = to_js([])
Object = getattr(array.constructor.prototype, "__proto__").constructor
endless = Object.fromEntries(to_js([["length", 9007199254740990.0]]))
array.constructor.prototype.lastIndexOf.call(endless, 1)
print("REACHED")

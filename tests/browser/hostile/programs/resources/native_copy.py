"""Copy within an array that says it has 2**53 elements: a loop of the engine's own.

Ends: exit code 1
Prints: begun
Prints: programs on this page cannot reach JavaScript
"""

print("begun", flush=True)
import pyodide

array = pyodide.ffi.to_js([])
Object = getattr(array.constructor.prototype, "__proto__").constructor
endless = Object.fromEntries(pyodide.ffi.to_js([["length", 9007199254740990.0]]))
array.constructor.prototype.copyWithin.call(endless, 1, 0)

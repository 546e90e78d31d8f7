"""Search an array that says it has 2**53 elements: a loop of the engine's own.

Ends: exit code 1
Prints: begun
Prints: programs on this page cannot reach JavaScript
"""

print("begun", flush=True)
from pyodide.ffi import to_js

array = to_js([])
Object = getattr(array.constructor.prototype, "__proto__").constructor
endless = Object.fromEntries(to_js([["length", 9007199254740990.0]]))
array.constructor.prototype.indexOf.call(endless, 1)

"""Make a proxy of JavaScript's by hand, with a reference to each place of Pyodide's table.

Ends: broken
Prints: forged
"""

import ctypes

# A reference is a place in a table, an odd number, below how often it was used.
SHIFT = 26
# There is a second class of that name, which only documents the first.
kinds = [
    kind
    for kind in object.__subclasses__()
    if kind.__name__ == "JsProxy" and "_js_type_flags" not in vars(kind)
]
words = (ctypes.c_uint32 * 32)(1_000, id(kinds[0]))
address = ctypes.c_void_p(ctypes.addressof(words))
forged = ctypes.cast(ctypes.byref(address), ctypes.POINTER(ctypes.py_object))
print("forged", *kinds, flush=True)
for field in range(2, 8):
    for place in range(1, 400, 2):
        words[2:8] = [0] * 6
        words[field] = 1 << SHIFT | place
        print("REACHED", dir(forged.contents.value))

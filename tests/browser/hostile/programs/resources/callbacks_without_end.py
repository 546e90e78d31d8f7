"""Make functions that C can call: each becomes a WebAssembly module of its own.

Ends: exit code 1
Prints: MemoryError
"""

import ctypes

kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)
kept = [kind(abs) for _ in range(200_000)]
print("REACHED", len(kept))

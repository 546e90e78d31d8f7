"""Call whatever stands in WebAssembly's function table.

Ends: done or broken or exit code 1
Prints: begun
"""

import ctypes

print("begun")
for index in range(1, 20000, 7):
    try:
        ctypes.CFUNCTYPE(ctypes.c_int)(index)()
    except Exception:
        pass

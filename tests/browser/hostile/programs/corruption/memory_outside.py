"""Read and write beyond the end of all memory.

Ends: broken or exit code 1
Prints: reaching
"""

import ctypes

print("reaching", flush=True)
print("REACHED", ctypes.string_at(2**32 - 64, 32))

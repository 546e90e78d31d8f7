"""Turn None, True and small numbers into others.

Ends: done or broken or exit code 1
Prints: turning
"""

import ctypes
import sys

print("turning", flush=True)
for own, other in ((True, False), (0, 1), (1, 0), ("__main__", "harness")):
    size = sys.getsizeof(other)
    ctypes.memmove(id(own), id(other), size)
ctypes.memset(id(None), 0, 8)

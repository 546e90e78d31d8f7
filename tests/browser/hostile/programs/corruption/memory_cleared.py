"""Write zeros over all memory.

Ends: broken
Prints: clearing
"""

import ctypes

print("clearing", flush=True)
ctypes.memset(0, 0, 2**25)

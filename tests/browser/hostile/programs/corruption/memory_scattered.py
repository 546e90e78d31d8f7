"""Write at random addresses.

Ends: done or broken or exit code 1
Prints: writing
"""

import ctypes
import random

print("writing", flush=True)
random.seed(7)
for _ in range(100_000):
    ctypes.memset(random.randrange(2**24), random.randrange(256), 4)

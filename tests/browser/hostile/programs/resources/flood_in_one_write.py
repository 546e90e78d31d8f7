"""Write half a gigabyte at once, which would be one text of JavaScript's.

Ends: done
Prints: written
"""

import os

print("written", flush=True)
size = 2**29 - 2**20
os.write(2, b"x" * size)

"""Write to both streams in turn, a character each.

Ends: done
Prints: oeoe
"""

import os

for _ in range(150_000):
    os.write(1, b"o")
    os.write(2, b"e")

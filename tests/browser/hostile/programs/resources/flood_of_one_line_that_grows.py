"""Write one line, a few letters in two directions at a time.

Ends: done
Prints: begun
"""

import os

os.write(1, b"begun")
for _ in range(24_000):
    os.write(1, "a\u05d0".encode())

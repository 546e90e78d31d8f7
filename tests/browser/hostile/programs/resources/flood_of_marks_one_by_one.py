"""Write accents to both streams, one at a time.

Ends: done
Prints: begun
"""

import os

os.write(1, b"begun\n")
for _ in range(4_900):
    os.write(1, b"\xcc\x81")
    os.write(2, b"\xcc\x80")

"""Change color and stream with each letter.

Ends: done
Prints: begun
"""

import os

print("begun")
for _ in range(7_000):
    for stream in (1, 2):
        os.write(stream, b"\x1b[31ma\x1b[42mb\x1b[0m")

"""Write over the start of a very long line, again and again.

Ends: done
Prints: 149999
"""

import os

print("x" * 90_000, end="")
for number in range(150_000):
    os.write(1, b"\r%d" % number)

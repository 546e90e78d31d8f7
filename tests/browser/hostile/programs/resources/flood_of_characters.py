"""Write very many characters one by one, past every buffer.

Ends: done
Prints: xxxx
"""

import os

for _ in range(300_000):
    os.write(1, b"x")

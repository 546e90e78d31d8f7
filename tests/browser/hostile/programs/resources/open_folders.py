"""Open a folder of very many names very many times.

Ends: done
Prints: refused: [Errno 33] No file descriptors available
"""

import os
import tempfile

folder = tempfile.mkdtemp()
for n in range(20_000):
    os.symlink("x", f"{folder}/{n}")
kept = []
try:
    while True:
        kept.append(os.scandir(folder))
        next(kept[-1])
except OSError as error:
    message = str(error).partition(":")[0]
for one in kept:
    one.close()
print("refused:", message)

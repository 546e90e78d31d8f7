"""Write into pipes that nobody reads.

Ends: exit code 1
Prints: OSError: [Errno 51] No space left on device
"""

import os

chunk = bytes(2**20)
for _ in range(4):
    _, end = os.pipe()
    for _ in range(1024):
        os.write(end, chunk)
print("REACHED", "4 GB of pipes")

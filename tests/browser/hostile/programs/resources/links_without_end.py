"""Make links with the longest names, until there is no more.

Ends: exit code 1
Prints: OSError: [Errno 51] No space left on device
"""

import os

for number in range(2_000_000):
    os.symlink("x" * 4000, f"link{number}")
print("REACHED")

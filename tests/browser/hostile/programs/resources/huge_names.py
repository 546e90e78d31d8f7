"""Make files with names of 100,000 characters, and write a file of 200 MB.

Ends: done
Prints: tried
"""

import contextlib
from pathlib import Path

with contextlib.suppress(OSError):
    Path("n" * 100_000).write_text("x")
with contextlib.suppress(OSError, RecursionError):
    Path("/".join("d" * 1000)).mkdir(parents=True)
with contextlib.suppress(OSError, MemoryError):
    Path("large").write_bytes(bytes(200 * 2**20))
print("tried")

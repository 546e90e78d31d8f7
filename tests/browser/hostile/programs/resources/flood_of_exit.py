"""End with a message of 200 MB, in an error and in an exit.

Ends: exit code 1
Prints: ending
"""

import atexit
import sys

print("ending", flush=True)
atexit.register(lambda: sys.stderr.write("x" * 100_000_000))
raise SystemExit("\u05d0" * 100_000_000)

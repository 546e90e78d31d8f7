"""Leave with a code that does not fit, from a handler at exit.

Ends: done or exit code 256 or exit code 0
Prints: leaving
"""

import atexit
import os

print("leaving")
atexit.register(os._exit, 256)

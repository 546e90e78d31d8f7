"""Abort the interpreter.

Ends: broken or exit code 1
Prints: aborting
"""

import os

print("aborting")
os.abort()

"""Read JSON that is nested a million deep.

Ends: exit code 1 or broken
Prints: reading
"""

import json
import sys

print("reading")
sys.setrecursionlimit(2**31 - 1)
json.loads("[" * 1_000_000)

"""Show a list that is nested a million deep.

Ends: exit code 1 or broken
Prints: showing
"""

import sys

nested = []
for _ in range(1_000_000):
    nested = [nested]
print("showing")
sys.setrecursionlimit(2**31 - 1)
print(repr(nested))

"""Pickle a list that is nested a million deep.

Ends: exit code 1 or broken
Prints: pickling
"""

import pickle
import sys

nested = []
for _ in range(1_000_000):
    nested = [nested]
print("pickling")
sys.setrecursionlimit(2**31 - 1)
pickle.dumps(nested)

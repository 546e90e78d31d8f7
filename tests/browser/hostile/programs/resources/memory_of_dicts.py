"""Nest dictionaries, each a copy of all before it.

Ends: done or exit code 1
Prints: nesting
"""

print("nesting")
tree = {}
try:
    while True:
        tree = {number: dict(tree) for number in range(len(tree) + 50)}
except MemoryError:
    tree = {}
    print("refused")

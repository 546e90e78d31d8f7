"""Print very many short lines, each in two directions.

Ends: done
Prints: begun
"""

print("begun")
print("a\u05d0\n" * 33_000)

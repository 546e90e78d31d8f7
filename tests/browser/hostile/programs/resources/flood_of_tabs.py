"""Print tabs alone, and go back over them.

Ends: done
Prints: begun
"""

print("begun")
print("\t" * 90_000 + "\b \r>")

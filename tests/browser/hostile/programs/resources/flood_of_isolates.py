"""Print isolated directions, each within the one before.

Ends: done
Prints: begun
"""

print("begun")
print("\u2067a\u2066b" * 24_000)

"""Print one chain of emoji joined to a single sign.

Ends: done
Prints: begun
"""

print("begun")
print("\U0001f468\u200d" * 40_000)

"""Print text that changes its direction with each letter, in many levels.

Ends: done
Prints: begun
"""

print("begun")
print("\u202eab\u202dcd\u2067ef\u2066" * 9_000)

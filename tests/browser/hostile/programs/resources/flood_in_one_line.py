"""Print one line of 100 MB.

Ends: done
Prints: xxxx
"""

print("x" * 100_000_000)

"""Print one letter with 99,000 accents: text that is dear to lay out.

Ends: done
Prints: begun
"""

print("begun")
print("a" + "\u0301" * 99_000)

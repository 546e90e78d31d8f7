"""Print very many line ends in one write.

Ends: done
Prints: begun
"""

print("begun" + "\n" * 99_000)

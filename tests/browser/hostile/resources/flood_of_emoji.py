"""Print one chain of emoji joined to a single sign, and many rare letters.

Ends: done
Prints: begun
"""

print("begun")
print("\U0001f468\u200d" * 20_000)
print("".join(chr(number) for number in range(0x3400, 0xD7FF)))

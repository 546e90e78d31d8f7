"""Print letters of every script there is, for each of which a font must be found.

Ends: done
Prints: begun
"""

print("begun")
letters = (chr(number) for number in range(0xA0, 0x20000))
print("".join(letter for letter in letters if letter.isalpha())[:99_000])

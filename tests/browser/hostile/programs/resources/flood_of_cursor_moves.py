"""Send the cursor to the ends of the screen, writing and erasing there.

Ends: done
Prints: end
"""

print("\x1b[999A\x1b[999Cx\x1b[999B\x1b[Kx\t\b\n" * 1_500)
print("\x1b[2J\x1b[H\x1b[1K\x1b[1J" * 2_500)
print("\x1b[99999999;99999999Hend")

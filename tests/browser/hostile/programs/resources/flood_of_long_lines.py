"""Print lines of 100,000 characters that no browser can break.

Ends: done
Prints: wwww
"""

for _ in range(50):
    print("w" * 100_000)

"""Compute a number with more digits than there is time.

Ends: stopped
Prints: computing
"""

print("computing")
while True:
    len(str(7**7_000_000))

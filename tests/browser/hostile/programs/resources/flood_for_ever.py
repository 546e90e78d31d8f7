"""Print for ever.

Ends: stopped
Prints: again
"""

while True:
    print("again")

"""Print for ever to both streams in turn.

Ends: stopped
Prints: again
"""

import sys

while True:
    print("again")
    print("and again", file=sys.stderr)

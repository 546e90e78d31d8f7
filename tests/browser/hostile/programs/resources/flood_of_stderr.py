"""Write very much to stderr.

Ends: done
Prints: alarm
"""

import sys

for _ in range(200_000):
    print("alarm", file=sys.stderr)

"""Print Latin and Hebrew letters in turn, a line without end on each stream.

Ends: done
Prints: begun
"""

import sys

print("begun")
for stream in (sys.stdout, sys.stderr):
    print("a\u05d0" * 49_000, file=stream)

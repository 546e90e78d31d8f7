"""Remove both streams.

Ends: exit code 1
Prints: ZeroDivisionError
"""

import sys

sys.stdout = sys.stderr = None
print("nothing")
del sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__
1 / 0

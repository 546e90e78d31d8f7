"""Close both streams and then fail.

Ends: exit code 1
Prints: ValueError: I/O operation on closed file
"""

import sys

sys.stdout.close()
print("nobody hears this")

"""Exit with numbers that no process has.

Ends: exit code 255
Prints: leaving
"""

import sys

print("leaving")
sys.exit(2**200 - 1)

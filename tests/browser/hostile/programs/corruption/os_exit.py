"""Leave without a word, at once.

Ends: exit code 7
Prints: leaving
"""

import os
import sys

print("leaving")
sys.stdout.flush()
os._exit(7)

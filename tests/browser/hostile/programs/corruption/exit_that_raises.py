"""Exit with an object that raises when it is shown.

Ends: exit code 1 or broken
Prints: leaving
"""

import sys


class Rude:
    def __str__(self):
        raise SystemExit(self)

    __repr__ = __str__


print("leaving")
sys.exit(Rude())

"""Raise SystemExit where nobody expects it: in `__del__`, at exit, in a repr.

Ends: exit code 5
Prints: odd
"""

import atexit
import sys


class Odd:
    def __del__(self):
        raise SystemExit(3)

    def __repr__(self):
        raise SystemExit(5)


atexit.register(sys.exit, 4)
Odd()
print("odd")
print(Odd())

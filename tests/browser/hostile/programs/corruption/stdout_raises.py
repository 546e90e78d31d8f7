"""Put in the place of both streams something that raises whatever is done to it.

Ends: exit code 120
Prints: ZeroDivisionError
"""

import sys


class Angry:
    def __getattribute__(self, name):
        raise SystemExit(name)


sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Angry()
1 / 0

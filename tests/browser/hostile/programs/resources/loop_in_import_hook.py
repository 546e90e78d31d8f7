"""Loop for ever in a finder that every import asks.

Ends: stopped
Prints: finding
"""

import sys


class Finder:
    def find_spec(self, name, path=None, target=None):
        print("finding")
        while True:
            pass


sys.meta_path.insert(0, Finder())
import colorsys

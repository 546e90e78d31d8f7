"""Leave the harness no room to work.

Ends: exit code 1 or broken or done
Prints: limiting
"""

import sys


def squeeze(levels):
    if levels:
        return squeeze(levels - 1)
    try:
        sys.setrecursionlimit(levels + 60)
    except RecursionError:
        pass
    raise ValueError


print("limiting")
try:
    sys.setrecursionlimit(20)
except RecursionError:
    squeeze(40)
import json

json.dumps({})

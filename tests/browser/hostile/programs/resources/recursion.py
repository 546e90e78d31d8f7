"""Call a function in itself, without a limit.

Ends: exit code 1 or broken
Prints: falling
"""

import sys


def fall():
    return fall() + 1


print("falling")
sys.setrecursionlimit(2**31 - 1)
fall()

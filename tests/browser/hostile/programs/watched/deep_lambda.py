"""Count how deep a lambda gets, and how deep a function with a limit of its own.

Ends: done
Prints: ran
Recorded: cut
"""

forever = lambda n: forever(n + 1)


def depth():
    try:
        forever(0)
    except RecursionError as error:
        count = 0
        tb = error.__traceback__
        while tb:
            count += 1
            tb = tb.tb_next
        print(count)


depth()
import sys


def low(n):
    return low(n + 1)


sys.setrecursionlimit(60)
try:
    low(0)
except RecursionError as error:
    tb, count = error.__traceback__, 0
    while tb:
        count += 1
        tb = tb.tb_next
    print(count)
print("ran")

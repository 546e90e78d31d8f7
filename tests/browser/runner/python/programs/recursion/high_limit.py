# With a higher limit plain functions call themselves as often as that.
import sys

sys.setrecursionlimit(200_000)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(150_000))
try:
    depth(300_000)
except RecursionError as error:
    print(error)

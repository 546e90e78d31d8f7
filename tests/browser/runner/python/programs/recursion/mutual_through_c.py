# Recursion through functions written in C is as deep as the limit allows.
import functools


def by_map(n):
    return n if n == 0 else sum(map(by_map, [n - 1])) + 1


def by_reduce(n):
    return n and functools.reduce(lambda a, b: by_reduce(b) + 1, [0, n - 1])


def by_format(n):
    return f"{Formatted(n - 1)}" if n else "end"


class Formatted:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return by_format(self.n)


def by_max(n):
    return n and max([n - 1], key=by_max) + 1


print(by_map(300), by_reduce(300), by_format(200), by_max(300))


def endless(n):
    return sum(map(endless, [n]))


for attempt in range(3):
    try:
        endless(1)
    except RecursionError as error:
        print(type(error).__name__)

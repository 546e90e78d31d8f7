# The reader's own function is shown, called by the library or not.
import functools


def add(total, value):
    return total + value


functools.reduce(add, [1, "a"])

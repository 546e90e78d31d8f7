"""Raise an exception that came through very many lines of this file.

Ends: exit code 1
Prints: ValueError: deep
"""

import sys


def climb(levels):
    error = ValueError("deep")
    for _ in range(levels):
        try:
            raise error
        except ValueError as again:
            error = again
    return error


sys.setrecursionlimit(10**6)
raise climb(30_000)

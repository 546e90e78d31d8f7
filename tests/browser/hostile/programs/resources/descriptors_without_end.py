"""Copy an open file very many times: each copy is an object of JavaScript's.

Ends: done
Prints: refused: 33 33 33
"""

import fcntl
import os


def refusal(first):
    number = first
    try:
        while True:
            number = fcntl.fcntl(1, fcntl.F_DUPFD, number) + 1
            if number > 100_000 + first:
                return "REACHED"
    except OSError as error:
        return error.errno


print("refused:", refusal(0), refusal(300), refusal(10**9))

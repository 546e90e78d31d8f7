"""Fill all memory with what a function's cache holds, and catch the error.

Ends: done or exit code 1
Prints: caught
"""

import functools
import os


@functools.cache
def call(number: int) -> tuple[int, str]:
    return number, str(number)


def calls() -> None:
    number = 0
    while True:
        call(number)
        number += 1


try:
    calls()
except MemoryError:
    os.write(1, b"caught\n")

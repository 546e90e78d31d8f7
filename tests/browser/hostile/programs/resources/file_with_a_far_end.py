"""Make single files long without writing them: by a far position, by a new length.

Ends: done
Prints: refused write: No space left on device
Prints: refused truncate: No space left on device
"""

import os

LENGTH = 2**31 - 2


def write(file):
    os.pwrite(file, b"x", LENGTH)


def truncate(file):
    os.ftruncate(file, LENGTH)


for attempt in (write, truncate):
    file = os.open(attempt.__name__, os.O_CREAT | os.O_RDWR)
    try:
        attempt(file)
        print("REACHED", attempt.__name__)
    except OSError as error:
        print(f"refused {attempt.__name__}: {error.strerror}")

"""Print very much after the program has ended.

Ends: done
Prints: late
"""

import atexit


@atexit.register
def flood():
    for _ in range(200_000):
        print("late")

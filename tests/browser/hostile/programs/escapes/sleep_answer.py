"""Replace what the worker waits for, and answer in its place.

Ends: done
Prints: refused
"""

import sys

harness = sys.modules["harness"]
harness.rest.arrival = "pwned"
try:
    import this
    import turtle

    print("REACHED", turtle, this)
except BaseException:
    print("refused")
harness.rest.arrival = None

"""Ask for a part of the standard library, and take away what Python waits by.

Ends: done
Prints: refused
"""

import select
import sys

harness = sys.modules["harness"]
sys.modules["waiting"]._poll = select.poll = lambda: None
harness.rest.expected = True
harness.rest._wait = None
try:
    import turtle

    print("REACHED", turtle)
except BaseException:
    print("refused")

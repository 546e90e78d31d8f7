"""Ask for a part of the standard library, and take away what Python waits by.

Ends: done
Prints: refused
"""

import select
import sys
import time

[rest] = [found for found in sys.meta_path if hasattr(found, "expected")]
waiting = time.sleep._function.__globals__
waiting["_poll"] = select.poll = lambda: None
rest.expected = True
rest._wait = None
try:
    import turtle

    print("REACHED", turtle)
except BaseException:
    print("refused")

"""Leave a thousand timers behind that call back for ever.

Ends: done
Prints: left
"""

import time

from pyodide.ffi import create_proxy
from pyodide.webloop import scheduleCallback


def again(*_):
    scheduleCallback(kept, 0)
    scheduleCallback(kept, 0)


kept = create_proxy(again)
for _ in range(1_000):
    scheduleCallback(kept, 3)
print("left")

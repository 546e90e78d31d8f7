"""Have a timer's own function, below the one that refuses text, run text as code.

Ends: exit code 1
Prints: begun
Prints: programs on this page cannot reach JavaScript
"""

import time

print("begun", flush=True)
from pyodide.ffi import create_proxy
from pyodide.webloop import scheduleCallback

found = []
scheduleCallback(
    create_proxy(lambda this, *_: found.append(this), capture_this=True), 10
)
time.sleep(0.1)
[scope] = found
above = scope.Object.getPrototypeOf(scope.Object.getPrototypeOf(scope))
if hasattr(above, "setTimeout"):
    print("REACHED", above.setTimeout)

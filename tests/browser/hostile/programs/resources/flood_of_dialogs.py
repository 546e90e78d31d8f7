"""Fill the console and its counters.

Ends: done
Where Python cannot wait: exit code 1
Prints: logged
"""

import time

from pyodide.ffi import create_proxy
from pyodide.webloop import scheduleCallback

found = []
scheduleCallback(
    create_proxy(lambda this, *_: found.append(this), capture_this=True), 10
)
time.sleep(0.1)
[scope] = found
console = getattr(scope, "console", None)
for number in range(20_000 if console else 0):
    console.log("x" * 1_000)
print("logged")

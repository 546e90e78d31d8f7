"""Start work that the browser does in a thread of its own, and end.

Ends: exit code 1
Prints: begun
Prints: programs on this page cannot reach JavaScript
"""

import time

print("begun", flush=True)
from pyodide.ffi import create_proxy, to_js
from pyodide.webloop import scheduleCallback

found = []
scheduleCallback(
    create_proxy(lambda this, *_: found.append(this), capture_this=True), 10
)
time.sleep(0.1)
[scope] = found
subtle = scope.crypto.subtle
print("REACHED", subtle)

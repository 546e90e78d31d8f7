"""Reserve WebAssembly memories of 4 GB each.

Ends: done or exit code 1 or broken
Where Python cannot wait: exit code 1
Prints: reserving
"""

import time

from pyodide.ffi import create_proxy, to_js
from pyodide.webloop import scheduleCallback

found = []
scheduleCallback(
    create_proxy(lambda this, *_: found.append(this), capture_this=True), 10
)
time.sleep(0.1)
[scope] = found
print("reserving")
kept = []
try:
    for _ in range(40):
        memory = scope.WebAssembly.Memory.new(
            scope.Object.fromEntries(to_js([["initial", 1]]))
        )
        memory.grow(30_000)
        kept.append(memory)
except Exception as error:
    print("refused", type(error).__name__)

"""Hand objects with traps to Pyodide's internals, to see what they hold.

Ends: done
Prints: refused: nothing of the worker's was seen
"""

import time

from pyodide.ffi import create_proxy, to_js
from pyodide.webloop import scheduleCallback

found, seen = [], []
scheduleCallback(create_proxy(lambda this, *_: found.append(this), capture_this=True), 10)
time.sleep(0.1)
[scope] = found


def trap(*arguments):
    seen.extend(arguments)


traps = scope.Object.fromEntries(
    to_js([[name, create_proxy(trap)] for name in ("get", "set", "has", "apply")])
)
spy = scope.Proxy.new(to_js([]), traps)
for use in (
    lambda: spy.to_py(),
    lambda: repr(spy),
    lambda: list(spy),
    lambda: to_js([spy]),
    lambda: scheduleCallback(spy, 0),
    lambda: spy.then(print),
    lambda: scope.Promise.resolve(spy),
):
    try:
        use()
    except Exception:
        pass
time.sleep(0.02)
for value in seen:
    for name in ("fetch", "postMessage", "FS", "_api", "wasmMemory"):
        if getattr(value, name, None) is not None:
            print("REACHED", name)
print("refused: nothing of the worker's was seen")

"""Hand objects with traps to Pyodide's internals, to see what those call them with.

Ends: done
Where Python cannot wait: exit code 1
Prints: refused: nothing of the worker's was seen
"""

import time

from pyodide.ffi import create_proxy, to_js
from pyodide.webloop import scheduleCallback

found, seen = [], []
scheduleCallback(
    create_proxy(lambda this, *_: found.append(this), capture_this=True), 10
)
time.sleep(0.1)
[scope] = found


def trap(*arguments):
    seen.extend(arguments)


traps = [
    [name, create_proxy(trap)] for name in ("apply", "construct", "defineProperty")
]
spy = scope.Proxy.new(scheduleCallback, scope.Object.fromEntries(to_js(traps)))
for use in (
    lambda: setattr(spy, "anything", 1),
    lambda: spy.new(1),
    lambda: spy(1),
    lambda: scheduleCallback(spy, 0),
    lambda: scope.Promise.resolve(spy),
    lambda: scope.JSON.stringify(spy),
    lambda: scope.Reflect.apply(spy, None, to_js([])),
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

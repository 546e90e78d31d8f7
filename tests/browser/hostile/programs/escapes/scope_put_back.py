"""Define in the scope again what was taken from it.

Ends: done
Where Python cannot wait: exit code 1
Prints: refused to bring anything back
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
Reflect = scope.Reflect
for holder in (scope, Reflect.getPrototypeOf(scope), scope.EventTarget.prototype):
    for name in ("fetch", "postMessage", "importScripts", "indexedDB", "caches"):
        try:
            Reflect.deleteProperty(holder, name)
            described = Reflect.getOwnPropertyDescriptor(holder, name)
            if described is not None and described.value is not None:
                print("REACHED", name)
        except Exception:
            pass
print("refused to bring anything back")

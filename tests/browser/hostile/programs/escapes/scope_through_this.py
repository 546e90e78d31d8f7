"""Get hold of the worker's scope: a timer calls back with it as `this`.

Ends: done
Where Python cannot wait: exit code 1
Prints: got a scope
Prints: refused all 41
"""

import time

from pyodide.ffi import create_proxy
from pyodide.webloop import scheduleCallback

NAMES = """fetch eval XMLHttpRequest WebSocket WebSocketStream EventSource importScripts
Worker SharedWorker indexedDB caches navigator postMessage self location BroadcastChannel
WebTransport FontFace fonts addEventListener removeEventListener dispatchEvent onmessage
onerror close name Request Response ServiceWorker ServiceWorkerContainer
StorageManager FileSystemHandle FileReaderSync URL Blob origin reportError
structuredClone createImageBitmap OffscreenCanvas trustedTypes""".split()
found = []


def call(this=None, *_):
    found.append(this)


scheduleCallback(create_proxy(call, capture_this=True), 10)
time.sleep(0.1)
scope = found[0]
print("got a scope" if hasattr(scope, "Promise") else "got nothing")
refused = 0
for name in NAMES:
    if (
        getattr(scope, name, None) is None
        and getattr(scope.globalThis, name, None) is None
    ):
        refused += 1
    else:
        print("REACHED", name)
print("refused all", refused)

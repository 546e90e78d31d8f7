"""Ask the module `js` for all that leads out of a worker.

Ends: done
Prints: refused all 22
"""

import js

NAMES = """fetch eval Function XMLHttpRequest WebSocket EventSource importScripts Worker
SharedWorker indexedDB caches navigator postMessage self globalThis document window
localStorage BroadcastChannel WebTransport FontFace location""".split()
refused = 0
for name in NAMES:
    if getattr(js, name, None) is None:
        refused += 1
    else:
        print("REACHED", name)
print("refused all", refused)

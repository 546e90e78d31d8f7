"""Start a worker of Emscripten's, which would have the whole scope.

Ends: broken
Prints: starting
"""

import ctypes

print("starting", flush=True)
print("REACHED", ctypes.CDLL(None).emscripten_create_worker(b"http://trap/worker.js"))

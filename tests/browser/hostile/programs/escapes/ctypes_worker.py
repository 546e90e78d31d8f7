"""Start a worker of Emscripten's, which would have the whole scope.

Ends: exit code 1
Prints: starting
Prints: AttributeError: function 'emscripten_
"""

import ctypes

print("starting", flush=True)
worker = ctypes.CDLL(None).emscripten_create_worker(b"http://trap/worker.js")
print("REACHED", worker)

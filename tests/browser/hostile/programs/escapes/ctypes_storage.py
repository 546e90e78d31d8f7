"""Write to the browser's storage with Emscripten's C function for it.

Ends: exit code 1
Prints: storing
Prints: AttributeError: function 'emscripten_
"""

import ctypes
import time

print("storing", flush=True)
ctypes.CDLL(None).emscripten_idb_async_store(
    b"pwned", b"key", b"secret", 6, None, None, None
)
time.sleep(0.05)

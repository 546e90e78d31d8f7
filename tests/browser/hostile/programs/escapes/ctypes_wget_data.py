"""Load data with Emscripten's C function for it.

Ends: broken or done
Prints: loading
"""

import ctypes
import time

print("loading", flush=True)
ctypes.CDLL(None).emscripten_async_wget_data(b"http://trap/secret", None, None, None)
time.sleep(0.05)

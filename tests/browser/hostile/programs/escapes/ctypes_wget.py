"""Load a file with Emscripten's C function for it.

Ends: done
Prints: refused emscripten_wget
Prints: refused emscripten_async_wget
"""

import ctypes
import os
import time

library = ctypes.CDLL(None)
URL = b"http://trap/secret"
for name, arguments in {
    "emscripten_wget": (URL, b"/stolen"),
    "emscripten_async_wget": (URL, b"/stolen", None, None),
}.items():
    try:
        getattr(library, name)(*arguments)
    except Exception:
        pass
    time.sleep(0.05)
    print("REACHED" if os.path.exists("/stolen") else "refused", name)

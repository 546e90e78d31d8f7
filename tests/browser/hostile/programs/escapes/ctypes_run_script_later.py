"""Run JavaScript from text a moment later, with Emscripten's C function for it.

Ends: broken
Where Python cannot wait: done
Prints: waiting
"""

import ctypes
import time

from pyodide.ffi import can_run_sync

print("waiting")
ctypes.CDLL(None).emscripten_async_run_script(b"fetch('http://trap/later')", 0)
time.sleep(1)
if can_run_sync():
    print("REACHED eval")

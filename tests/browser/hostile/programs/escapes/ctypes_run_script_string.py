"""Run JavaScript from text with Emscripten's C function that returns text.

Ends: exit code 1
Prints: running
Prints: AttributeError: function 'emscripten_
"""

import ctypes

print("running", flush=True)
print(
    "REACHED",
    ctypes.CDLL(None).emscripten_run_script_string(b"fetch('http://trap/text')"),
)

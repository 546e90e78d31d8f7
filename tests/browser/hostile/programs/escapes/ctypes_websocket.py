"""Open a WebSocket with Emscripten's C function for it.

Ends: done
Prints: refused emscripten_websocket_new
"""

import ctypes
import time

url = ctypes.c_char_p(b"http://trap/secret".replace(b"http:", b"ws:"))
wanted = (ctypes.c_void_p * 3)(ctypes.cast(url, ctypes.c_void_p), None, 1)
try:
    handle = ctypes.CDLL(None).emscripten_websocket_new(wanted)
    print("REACHED" if handle > 0 else "refused", "emscripten_websocket_new")
except AttributeError:
    print("refused emscripten_websocket_new")
time.sleep(0.05)

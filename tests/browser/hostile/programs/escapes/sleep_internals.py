"""Sleep where a function of JavaScript's is on the stack: the wait may suspend nothing.

Ends: done
Prints: sleeping
"""

import ctypes
import time

# A program of JavaScript's makes this a function that C can call.
call = ctypes.CFUNCTYPE(ctypes.c_int)(lambda: time.sleep(0.05) or 0)
print("sleeping", flush=True)
call()

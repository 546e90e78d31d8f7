"""Take apart the function that pauses a program, and the promise it makes.

Ends: done
Prints: got a function
Prints: refused its constructor
"""

import asyncio
import gc
import sys
import time

from pyodide.ffi import JsProxy

event_loop = sys.modules["event_loop"]
cells = time.sleep.__closure__ or ()
[pause] = [cell.cell_contents for cell in cells if isinstance(cell.cell_contents, JsProxy)] or [None]
# An engine that cannot suspend Python has no such function.
print("got a function", "" if pause else "that is Python's")
if pause is not None:
    asyncio.get_event_loop_policy().waiting = True
    promise = pause(0.01)
    for value in (pause, promise, promise.then, promise.constructor):
        try:
            value.constructor.constructor("fetch('http://trap/pause')")()
            print("REACHED a maker of functions")
        except Exception:
            pass
print("refused its constructor")

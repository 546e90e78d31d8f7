"""Take apart the function of JavaScript that pauses a program.

Ends: done
Prints: got a function
Prints: refused its constructor
"""

import time

from pyodide.ffi import JsProxy

cells = time.sleep.__closure__ or ()
[pause] = [
    cell.cell_contents for cell in cells if isinstance(cell.cell_contents, JsProxy)
] or [None]
# An engine that cannot suspend Python has no such function.
print("got a function", "" if pause else "that is Python's")
if pause is not None:
    for value in (pause, pause.bind, pause.constructor, pause.bind(None, 0)):
        try:
            value.constructor.constructor("fetch('http://trap/pause')")()
            print("REACHED a maker of functions")
        except Exception:
            pass
print("refused its constructor")

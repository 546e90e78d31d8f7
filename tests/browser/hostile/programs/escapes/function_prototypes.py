"""Find the makers of functions through prototypes and property descriptors.

Ends: done
Prints: asked 9 prototypes
"""

from pyodide.ffi import to_js
from pyodide.webloop import scheduleCallback

Object = to_js([]).constructor.prototype.__getattribute__("__proto__").constructor
asked = 0
for value in (scheduleCallback, to_js([]).map, to_js([]).values(), Object):
    while value := Object.getPrototypeOf(value):
        asked += 1
        described = Object.getOwnPropertyDescriptor(value, "constructor")
        maker = getattr(described, "value", None)
        for make in (maker, getattr(maker, "new", None)):
            try:
                if make("return 6 * 7")() == 42:
                    print("REACHED", maker.name)
            except Exception:
                pass
print("asked", asked, "prototypes")

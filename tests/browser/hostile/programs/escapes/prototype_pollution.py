"""Put properties on the prototypes of all objects, arrays and text.

Ends: done
Prints: refused Object
Prints: refused Array
Prints: refused String
Prints: refused Function
Prints: refused Promise
"""

from pyodide.ffi import to_js
from pyodide.webloop import scheduleCallback

array = to_js([1])
up = array.constructor.prototype
Object = getattr(up, "__proto__").constructor
prototypes = {
    "Object": Object.prototype,
    "Array": up,
    "String": Object.getPrototypeOf("text"),
    "Function": Object.getPrototypeOf(scheduleCallback),
    "Promise": Object.getPrototypeOf(scheduleCallback.bind(None)),
}
for name, prototype in prototypes.items():
    for property in ("kind", "exit", "text", "polluted"):
        try:
            setattr(prototype, property, "pwned")
        except Exception:
            pass
    reached = getattr(array, "polluted", None) or Object.hasOwn(prototype, "polluted")
    print("REACHED" if reached else "refused", name)

"""Put getters and setters on prototypes, where they would see the worker's objects.

Ends: done
Prints: refused __defineSetter__
Prints: refused __defineGetter__
Prints: refused Object.defineProperty
Prints: refused Reflect.setPrototypeOf
Prints: refused Symbol.species
"""

from pyodide.ffi import create_proxy, to_js

array = to_js([1])
Object = getattr(array.constructor.prototype, "__proto__").constructor
spy = create_proxy(lambda *_: "pwned")
described = Object.fromEntries(
    to_js([["get", spy], ["set", spy], ["configurable", True]])
)


def define(name):
    def attempt():
        getattr(Object.prototype, name)("kind", spy)

    return attempt


attempts = {
    "__defineSetter__": define("__defineSetter__"),
    "__defineGetter__": define("__defineGetter__"),
    "Object.defineProperty": lambda: Object.defineProperty(
        Object.prototype, "kind", described
    ),
    "Reflect.setPrototypeOf": lambda: Object.setPrototypeOf(
        array.constructor.prototype, to_js([])
    ),
    "Symbol.species": lambda: Object.defineProperty(
        array.constructor, "from", described
    ),
}
for name, attempt in attempts.items():
    try:
        attempt()
        print("REACHED", name)
    except Exception:
        print("refused", name)

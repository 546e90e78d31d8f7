"""Ask values of every kind for the constructor of their constructor.

Ends: done
Prints: refused 14 kinds
"""

from pyodide.ffi import JsException, create_once_callable, create_proxy, run_sync, to_js
from pyodide.webloop import scheduleCallback


def error():
    try:
        to_js([]).reduce(1)
    except JsException as error:
        return getattr(error, "js_error", error)


array = to_js([1])
table = to_js({"a": 1}, dict_converter=array.constructor.of)
kinds = {
    "array": array,
    "table": table,
    "map": to_js({"a": 1}),
    "set": to_js({1}),
    "bytes": to_js(b"abc"),
    "buffer": to_js(b"abc").buffer,
    "iterator": to_js([1]).values(),
    "function": array.map,
    "constructor": array.constructor,
    "proxy": create_proxy(print),
    "once": create_once_callable(print),
    "error": error(),
    "host function": scheduleCallback,
    "floats": to_js(memoryview(b"12345678").cast("d")),
}
refused = 0
for name, value in kinds.items():
    maker = value
    for _ in range(4):
        maker = getattr(maker, "constructor", None)
        for ask in (
            "fetch('http://trap/constructor')",
            "return globalThis",
            "import('http://trap/x.js')",
        ):
            try:
                made = maker(ask)
                if (
                    callable(made)
                    and type(made).__name__ == "JsProxy"
                    and made.toString() == ask
                ):
                    continue
                if callable(made) and ask in made.toString():
                    print("REACHED a function by", name)
            except Exception:
                pass
    refused += 1
print("refused", refused, "kinds")

"""Import Pyodide's core in an interpreter below this one, and reach JavaScript by it.

Ends: done or broken
Prints: begun
"""

import _testcapi

CODE = """
import _pyodide_core as core
from types import SimpleNamespace
ways = {
    "to_js": lambda: core.to_js([1, {"a": 2}]),
    "create_proxy": lambda: core.create_proxy(print),
    "create_once_callable": lambda: core.create_once_callable(print),
    "run_sync": lambda: core.run_sync(SimpleNamespace()),
    "JsException": lambda: core.JsException("x").js_error.constructor,
    "js_flags": lambda: core.js_flags.constructor,
}
for name, way in ways.items():
    try:
        found = way()
    except BaseException as error:
        print(name, type(error).__name__)
    else:
        if "Js" in type(found).__name__:
            print("REACHED", name, found)
try:
    import js
    print("REACHED", js.fetch("http://trap/subinterpreter"))
except BaseException as error:
    print("js", type(error).__name__)
"""
print("begun", flush=True)
_testcapi.run_in_subinterp(CODE)

"""Replace methods of Pyodide's proxies, which the worker calls.

Ends: exit code 1
Prints: begun
Prints: programs on this page cannot reach JavaScript
"""

print("begun", flush=True)
from pyodide.ffi import create_proxy

proxy = create_proxy({})
method = getattr(proxy, "toJs", None)
above = getattr(create_proxy(create_proxy(print)), "__proto__", None)
above.toString = create_proxy(lambda *_: "pwned")
if above is not None:
    print("REACHED", above)

"""Compile WebAssembly of one's own, with whatever imports there are.

Ends: done
Where Python cannot wait: exit code 1
Prints: it computes: 42
Prints: refused compileStreaming
"""

import time

from pyodide.ffi import create_proxy, to_js
from pyodide.webloop import scheduleCallback

found = []
scheduleCallback(
    create_proxy(lambda this, *_: found.append(this), capture_this=True), 10
)
time.sleep(0.1)
[scope] = found
# Compiling is the language's own affair, as a faster Python is; it has no way out.
ANSWER = bytes.fromhex(
    "0061736d0100000001050160000 17f03020100070501016600000a06010400412a0b".replace(
        " ", ""
    )
)
module = scope.WebAssembly.Module.new(to_js(ANSWER))
print("it computes:", scope.WebAssembly.Instance.new(module).exports.f())
try:
    from pyodide.ffi import run_sync

    run_sync(scope.WebAssembly.compileStreaming(scope.fetch("http://trap/x.wasm")))
    print("REACHED compileStreaming")
except Exception:
    print("refused compileStreaming")

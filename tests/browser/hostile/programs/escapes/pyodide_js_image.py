"""Take an image of this interpreter, where the runner keeps its own.

Ends: done
Prints: refused makeMemorySnapshot
"""

import builtins

builtins.print_then = print
try:
    import pyodide_js

    print("REACHED", pyodide_js.makeMemorySnapshot())
except BaseException:
    print("refused makeMemorySnapshot")

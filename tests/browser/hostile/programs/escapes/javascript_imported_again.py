"""Take the sign away, import Pyodide's modules anew and use them.

Ends: done
Prints: refused js
Prints: refused pyodide_js
Prints: refused pyodide_js._api
Prints: refused to_js
"""

import importlib
import sys

sys.meta_path[:] = [
    finder for finder in sys.meta_path if type(finder).__name__ != "NoJavaScript"
]
for name in ("js", "pyodide_js", "pyodide_js._api"):
    try:
        print("REACHED", importlib.import_module(name))
    except ImportError:
        print("refused", name)
from pyodide.ffi import to_js

print("REACHED" if hasattr(to_js([]), "constructor") else "refused", "to_js")

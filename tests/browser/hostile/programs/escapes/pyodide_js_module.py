"""Import Pyodide's own API, which holds the file system, the memory and the loader.

Ends: done
Prints: refused pyodide_js
Prints: refused pyodide_js._api
Prints: refused pyodide_js._module
Prints: refused pyodide_js.FS
"""

import importlib

for name in ("", "._api", "._module", ".FS", "._module.FS", "._api.packageManager"):
    try:
        importlib.import_module(f"pyodide_js{name}")
        print(f"REACHED pyodide_js{name}")
    except ImportError:
        print(f"refused pyodide_js{name}")

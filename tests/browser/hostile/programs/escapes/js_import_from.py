"""Import names from `js` and from modules below it.

Ends: done
Prints: refused from js import fetch
Prints: refused from js import eval
Prints: refused import js.navigator
Prints: refused from js.globalThis import postMessage
Prints: refused from js import *
"""

for statement in (
    "from js import fetch",
    "from js import eval",
    "from js import Function",
    "import js.navigator",
    "from js.globalThis import postMessage",
    "from js import *",
):
    try:
        exec(statement)
        print("REACHED by", statement)
    except ImportError:
        print("refused", statement)

"""Climb from the module `js` to a prototype, a constructor, a setter.

Ends: done
Prints: refused constructor
Prints: refused __proto__
Prints: refused __defineGetter__
"""

import js

for name in ("constructor", "__proto__", "__defineGetter__", "valueOf", "toString"):
    try:
        print("REACHED", name, getattr(js, name))
    except AttributeError:
        print("refused", name)

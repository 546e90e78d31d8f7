"""Delete all builtins and raise an exception.

Ends: exit code 1 or broken
Prints: deleting
"""

import builtins

print("deleting")
for name in list(vars(builtins)):
    if name != "delattr":
        delattr(builtins, name)
nothing

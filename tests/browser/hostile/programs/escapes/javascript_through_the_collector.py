"""Convert a value with a function that the garbage collector knows.

Ends: broken
Prints: begun
"""

import gc
from types import BuiltinFunctionType

# The harness keeps the collector from what an image holds.
gc.unfreeze()

print("begun", flush=True)
for found in gc.get_objects():
    if isinstance(found, BuiltinFunctionType) and found.__name__ == "create_proxy":
        print("REACHED", found([]).constructor)

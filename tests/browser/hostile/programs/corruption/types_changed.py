"""Change the class of what the harness holds, and the methods of base types.

Ends: done or broken or exit code 1
Prints: changing
"""

import ctypes
import gc
import sys

# The harness keeps the collector from what an image holds.
gc.unfreeze()


class Other(dict):
    def __getitem__(self, key):
        raise SystemExit(key)


class Module(type(sys)):
    def __getattribute__(self, name):
        raise SystemExit(9)


print("changing")
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["sys"].__class__ = Module
harness["_to_json"].__globals__["json"].__class__ = Module
referents = gc.get_referents(str.__dict__)
referents[0]["encode"] = lambda *_: b"pwned"
ctypes.pythonapi.PyType_Modified(ctypes.py_object(str))
raise ValueError

"""Replace all that runs a program, and the modules that it works with.

Ends: done or exit code 1 or broken
Prints: replacing
"""

import gc
import sys

print("replacing")
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
report = type(run._report).of.__globals__
for names in (harness, report):
    for name in list(names):
        if not name.startswith("__"):
            names[name] = lambda *_, **__: "pwned"
OTHERS = "json runpy traceback atexit contextlib functools operator"
for name in OTHERS.split():
    for function in list(vars(sys.modules[name])):
        setattr(sys.modules[name], function, None)

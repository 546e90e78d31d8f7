"""Replace the harness and the modules that it works with.

Ends: done or exit code 1 or broken
Prints: replacing
"""

import sys

print("replacing")
harness = sys.modules["harness"]
for name in list(vars(harness)):
    if not name.startswith("__"):
        setattr(harness, name, lambda *_, **__: "pwned")
OTHERS = (
    "json runpy traceback atexit contextlib event_loop error_report standard_library "
    "waiting worker_thread"
)
for name in OTHERS.split():
    for function in list(vars(sys.modules[name])):
        setattr(sys.modules[name], function, None)

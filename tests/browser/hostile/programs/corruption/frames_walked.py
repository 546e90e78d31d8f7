"""Walk up to the harness's own frames and change their variables.

Ends: done or exit code 1 or broken
Prints: walking
"""

import gc
import sys

# The harness keeps the collector from what an image holds.
gc.unfreeze()

print("walking")
frame = sys._getframe()
while frame:
    for name in list(frame.f_locals):
        if name in ("outcome", "module"):
            frame.f_locals[name] = {"exit": "</pre>", "frames": None, "missing": 7}
    frame = frame.f_back
for thing in gc.get_objects():
    if isinstance(thing, dict) and "missing" in thing and "frames" in thing:
        thing["exit"], thing["frames"] = 0, [{"file": 1, "line": "pwned"}]

"""Answer in the harness's place with 40 MB.

Ends: broken
Prints: forging
"""

import gc

print("forging")
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = lambda *_, **__: (
    '{"exit": 1, "frames": [], "missing": "' + "x" * 40_000_000 + '"}'
)

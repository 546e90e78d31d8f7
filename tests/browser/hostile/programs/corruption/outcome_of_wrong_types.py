"""Answer in the harness's place with values that the page does not expect.

Ends: broken
Prints: forging
"""

import gc

print("forging")
FORGED = '{"exit": {"a": [1]}, "frames": 7, "missing": {"toString": null}}'
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = lambda *_, **__: FORGED

"""Answer in the harness's place with a text that JavaScript could not hold.

Ends: done or broken
Prints: forging
"""

import gc
import json

print("forging", flush=True)
huge = lambda *_, **__: "\u05d0" * 140_000_000
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
json.dumps = harness["_to_json"] = huge

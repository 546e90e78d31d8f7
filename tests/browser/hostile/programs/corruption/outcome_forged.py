"""Answer in the harness's place with a message of another kind.

Ends: broken
Prints: forging
"""

import gc

print("forging")
FORGED = '{"kind": "unavailable", "reason": "</pre><b>pwned", "exit": 0}'
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = lambda *_, **__: FORGED

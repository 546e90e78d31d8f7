"""Answer in the harness's place, and say the missing module and the lines oneself.

Ends: exit code 7
Prints: answering
"""

import gc

print("answering")
FORGED = '{"exit": 7, "missing": "Call_555_0100", "frames": [{"file": "harness.py", "line": 61}]}'
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = lambda *_, **__: FORGED

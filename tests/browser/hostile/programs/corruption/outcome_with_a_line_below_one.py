"""Answer in the harness's place with a line before the first.

Ends: broken
Prints: forging
"""

import gc

print("forging")
FRAME = '{"file": "snippets/protocol/before.py", "line": -5}'
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = lambda *_, **__: (
    f'{{"exit": 1, "frames": [{FRAME}], "missing": null}}'
)

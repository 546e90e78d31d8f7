"""Answer in the harness's place with lines that no file has.

Ends: broken
Prints: forging
"""

import gc

print("forging")
NAME = "snippets/protocol/before.py"
frames = ", ".join(
    f'{{"file": "{NAME}", "line": {line}}}'
    for line in ("-1", "1e308", "0.5", '"2"', "0", "null")
)
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = lambda *_, **__: (
    f'{{"exit": 1, "frames": [{frames}], "missing": null}}'
)

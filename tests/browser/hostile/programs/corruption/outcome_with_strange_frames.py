"""Answer in the harness's place with lines that no file has.

Ends: broken
Prints: forging
"""

import sys

print("forging")
NAME = "snippets/protocol/before.py"
frames = ", ".join(
    f'{{"file": "{NAME}", "line": {line}}}'
    for line in ("-1", "1e308", "0.5", '"2"', "0", "null")
)
sys.modules["harness"]._to_json = lambda *_, **__: (
    f'{{"exit": 1, "frames": [{frames}], "missing": null}}'
)

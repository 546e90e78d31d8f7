"""Answer in the harness's place with lines that no file has.

Ends: broken
Prints: forging
"""

import json

print("forging")
NAME = "snippets/protocol/before.py"
frames = ", ".join(
    f'{{"file": "{NAME}", "line": {line}}}'
    for line in ("-1", "1e308", "0.5", '"2"', "0", "null")
)
json.dumps = lambda *_, **__: f'{{"exit": 1, "frames": [{frames}], "missing": null}}'

"""Answer in the harness's place with a line before the first.

Ends: broken
Prints: forging
"""

import json

print("forging")
FRAME = '{"file": "snippets/protocol/before.py", "line": -5}'
json.dumps = lambda *_, **__: f'{{"exit": 1, "frames": [{FRAME}], "missing": null}}'

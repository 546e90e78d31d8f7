"""Answer in the harness's place with a line before the first.

Ends: broken
Prints: forging
"""

import sys

print("forging")
FRAME = '{"file": "snippets/protocol/before.py", "line": -5}'
sys.modules["harness"]._to_json = lambda *_, **__: (
    f'{{"exit": 1, "frames": [{FRAME}], "missing": null}}'
)

"""Answer in the harness's place with 40 MB.

Ends: broken
Prints: forging
"""

import json

print("forging")
json.dumps = lambda *_, **__: (
    '{"exit": 1, "frames": [], "missing": "' + "x" * 40_000_000 + '"}'
)

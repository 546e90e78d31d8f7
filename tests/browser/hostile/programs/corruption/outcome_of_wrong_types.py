"""Answer in the harness's place with values that the page does not expect.

Ends: broken
Prints: forging
"""

import json

print("forging")
FORGED = '{"exit": {"a": [1]}, "frames": 7, "missing": {"toString": null}}'
json.dumps = lambda *_, **__: FORGED

"""Answer in the harness's place with values that the page does not expect.

Ends: broken
Prints: forging
"""

import sys

print("forging")
FORGED = '{"exit": {"a": [1]}, "frames": 7, "missing": {"toString": null}}'
sys.modules["harness"]._to_json = lambda *_, **__: FORGED

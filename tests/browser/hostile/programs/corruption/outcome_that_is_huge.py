"""Answer in the harness's place with 40 MB.

Ends: broken
Prints: forging
"""

import sys

print("forging")
sys.modules["harness"]._to_json = lambda *_, **__: (
    '{"exit": 1, "frames": [], "missing": "' + "x" * 40_000_000 + '"}'
)

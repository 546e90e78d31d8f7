"""Answer in the harness's place with a message of another kind.

Ends: broken
Prints: forging
"""

import json
import sys

print("forging")
FORGED = '{"kind": "unavailable", "reason": "</pre><b>pwned", "exit": 0}'
json.dumps = lambda *_, **__: FORGED
sys.modules["harness"].json = json

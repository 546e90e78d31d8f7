"""Answer in the harness's place with a message of another kind.

Ends: broken
Prints: forging
"""

import sys

print("forging")
FORGED = '{"kind": "unavailable", "reason": "</pre><b>pwned", "exit": 0}'
sys.modules["harness"]._to_json = lambda *_, **__: FORGED

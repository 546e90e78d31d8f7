"""Answer in the harness's place, and say the missing module and the lines oneself.

Ends: exit code 7
Prints: answering
"""

import sys

print("answering")
FORGED = '{"exit": 7, "missing": "Call_555_0100", "frames": [{"file": "harness.py", "line": 61}]}'
sys.modules["harness"]._to_json = lambda *_, **__: FORGED

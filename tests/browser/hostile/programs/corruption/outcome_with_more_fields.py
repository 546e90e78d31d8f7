"""Answer in the harness's place with fields that the page did not ask for.

Ends: done
Prints: forging
"""

import json
import sys

print("forging", flush=True)
text = (
    '{"exit":0,"frames":[],"missing":null,"reason":"pwned","more":['
    + "{}," * 9_000
    + "{}]}"
)
json.dumps = lambda *_, **__: text
sys.modules["harness"]._to_json = json.dumps

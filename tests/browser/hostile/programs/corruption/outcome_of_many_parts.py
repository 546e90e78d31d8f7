"""Answer in the harness's place with a list of one text, which has a length of one.

Ends: broken
Prints: forging
"""

import json
import sys

print("forging", flush=True)
text = '{"exit":0,"frames":[],"missing":null,"more":[' + "{}," * 20_000_000 + "{}]}"
answer = lambda *_, **__: [text]
json.dumps = answer
sys.modules["harness"].run = answer
sys.modules["harness"]._to_json = answer

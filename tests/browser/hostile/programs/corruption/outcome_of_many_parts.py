"""Answer in the harness's place with a list of one text, which has a length of one.

Ends: broken
Prints: forging
"""

import gc
import json

print("forging", flush=True)
text = '{"exit":0,"frames":[],"missing":null,"more":[' + "{}," * 20_000_000 + "{}]}"
answer = lambda *_, **__: [text]
json.dumps = answer
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = answer

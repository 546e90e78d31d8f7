"""Answer in the harness's place with fields that the page did not ask for.

Ends: done
Prints: forging
"""

import gc
import json

print("forging", flush=True)
text = (
    '{"exit":0,"frames":[],"missing":null,"reason":"pwned","more":['
    + "{}," * 9_000
    + "{}]}"
)
json.dumps = lambda *_, **__: text
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = json.dumps

"""Fail to answer, with an error whose message is 300 MB long.

Ends: broken
Prints: forging
"""

import gc
import json


def fail(*_, **__):
    raise ValueError("x" * 300_000_000)


print("forging", flush=True)
json.dumps = fail
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = fail

"""Fail to answer, with an error whose message is 300 MB long.

Ends: broken
Prints: forging
"""

import json
import sys


def fail(*_, **__):
    raise ValueError("x" * 300_000_000)


print("forging", flush=True)
json.dumps = fail
sys.modules["harness"]._to_json = fail

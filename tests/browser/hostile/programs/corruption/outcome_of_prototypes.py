"""Answer in the harness's place with names that JavaScript treats in its own way.

Ends: done
Prints: forging
"""

import json

print("forging")
FORGED = """{"__proto__": {"pwned": 1}, "constructor": {"prototype": {"pwned": 1}},
"exit": 0, "frames": [], "missing": null}"""
json.dumps = lambda *_, **__: FORGED

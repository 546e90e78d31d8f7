"""Answer in the harness's place with names that JavaScript treats in its own way.

Ends: done
Prints: forging
"""

import sys

print("forging")
FORGED = """{"__proto__": {"pwned": 1}, "constructor": {"prototype": {"pwned": 1}},
"exit": 0, "frames": [], "missing": null}"""
sys.modules["harness"]._to_json = lambda *_, **__: FORGED

"""Answer in the harness's place with names that JavaScript treats in its own way.

Ends: done
Prints: forging
"""

import gc

print("forging")
FORGED = """{"__proto__": {"pwned": 1}, "constructor": {"prototype": {"pwned": 1}},
"exit": 0, "frames": [], "missing": null}"""
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = lambda *_, **__: FORGED

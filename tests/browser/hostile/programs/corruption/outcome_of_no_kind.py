"""Answer in the harness's place with something that is no JSON, or no text at all.

Ends: broken
Prints: forging
"""

import gc

print("forging")
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = lambda *_, **__: "</pre><script>pwned = 1</script>"

"""Answer in the harness's place with something that is no JSON, or no text at all.

Ends: broken
Prints: forging
"""

import sys

print("forging")
sys.modules["harness"]._to_json = lambda *_, **__: "</pre><script>pwned = 1</script>"

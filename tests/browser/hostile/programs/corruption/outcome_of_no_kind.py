"""Answer in the harness's place with something that is no JSON, or no text at all.

Ends: broken
Prints: forging
"""

import json

print("forging")
json.dumps = lambda *_, **__: "</pre><script>pwned = 1</script>"

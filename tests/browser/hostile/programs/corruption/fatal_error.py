"""Have the interpreter give up with a message of one's own.

Ends: broken or exit code 1
Prints: failing
"""

import ctypes

print("failing", flush=True)
ctypes.pythonapi.Py_FatalError(b"</pre><script>pwned = 1</script>" + b"x" * 5_000_000)

"""Fill JavaScript's memory, beside Python's.

Ends: done or exit code 1 or broken
Prints: filling
"""

from pyodide.ffi import to_js

print("filling")
kept = []
chunk = bytes(2**24)
try:
    for _ in range(128):
        kept.append(to_js(chunk))
except BaseException as error:
    print("refused", type(error).__name__)
kept.clear()

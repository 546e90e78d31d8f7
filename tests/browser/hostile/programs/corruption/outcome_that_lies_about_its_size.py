"""Answer with bytes whose length, in the object itself, is false.

Ends: broken
Prints: forging
"""

import ctypes
import sys

print("forging", flush=True)
answer = b'{"exit":0,"frames":[],"missing":null}'
words = (ctypes.c_int32 * 4).from_address(id(answer))
[at] = [at for at in range(4) if words[at] == len(answer)]
words[at] = -1
sys.modules["harness"]._to_json = lambda _: type("", (), {"encode": lambda _: answer})()

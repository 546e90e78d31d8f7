"""Answer with bytes whose length, in the object itself, is false.

Ends: broken
Prints: forging
"""

import ctypes
import gc

print("forging", flush=True)
answer = b'{"exit":0,"frames":[],"missing":null}'
words = (ctypes.c_int32 * 4).from_address(id(answer))
[at] = [at for at in range(4) if words[at] == len(answer)]
words[at] = -1
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = lambda _: type("", (), {"encode": lambda _: answer})()

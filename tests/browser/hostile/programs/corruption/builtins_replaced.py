"""Replace the builtins that the harness calls.

Ends: done or exit code 1 or broken
Prints: replacing
"""

import builtins

print("replacing")
for name in (
    "print",
    "open",
    "isinstance",
    "len",
    "getattr",
    "hasattr",
    "str",
    "type",
    "int",
):
    setattr(builtins, name, lambda *_, **__: "pwned")
builtins.BaseException = builtins.Exception = builtins.SystemExit = int
builtins.__import__ = None

"""Raise exceptions whose lines are negative, huge or another cell's.

Ends: exit code 1
Prints: SyntaxError: forged
"""

import types

code = compile(
    "raise ValueError('inner')", "/project/snippets/protocol/limits.py", "exec"
)
try:
    exec(code.replace(co_firstlineno=2**30))
except ValueError as error:
    last = error.__traceback__
    while last.tb_next:
        last = last.tb_next
    for line in (-(2**31), -1, 0, 2**31 - 1):
        last = types.TracebackType(last, last.tb_frame, 0, line)
PLACE = ("/project/snippets/protocol/before.py", -(2**40), -1, "x", 2**40, 5)
raise SyntaxError("forged", PLACE).with_traceback(last)

"""Replace what a recorder would call.

Ends: done
Prints: ran
Recorded: whole
"""

import builtins
import sys


def f(v):
    return v


f(1)
builtins.len = builtins.repr = builtins.type = builtins.id = builtins.BaseException = (
    None
)
f([1])
f(f)
sys._getframe = sys.getrecursionlimit = None
sys.monitoring.set_events = None
import json

json.dumps = json.JSONEncoder = None
f(2)
print("ran")

"""Trace and profile all that the harness does, and raise in it.

Ends: exit code 1 or broken
Prints: tracing
"""

import sys


def trace(frame, event, argument):
    if frame.f_code.co_name in ("report", "_trim", "_finish", "_print"):
        raise SystemExit(0)
    return trace


print("tracing")
frame = sys._getframe()
while frame:
    frame.f_trace = trace
    frame = frame.f_back
sys.settrace(trace)
sys.setprofile(trace)
raise ValueError

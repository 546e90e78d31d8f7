"""Loop for ever in a function that traces the harness.

Ends: stopped
Prints: tracing
"""

import sys


def trace(*_):
    if sys.exc_info()[0] is not None:
        print("tracing")
        while True:
            pass
    return trace


sys.settrace(trace)
sys.setprofile(trace)
frame = sys._getframe()
while frame:
    frame.f_trace = trace
    frame = frame.f_back
raise ValueError

# A hook for errors finds nobody who has called it.
import sys


def hook(kind, error, trace):
    frame, found = sys._getframe(), []
    while frame:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    print("hook", kind.__name__, found)
    raise ValueError("from the hook")


sys.excepthook = hook
raise KeyError("for the hook")

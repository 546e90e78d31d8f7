# A hook for errors may choose the exit code.
import atexit
import sys


def hook(kind, error, trace):
    print("the hook of", kind.__name__)
    sys.exit(7)


atexit.register(print, "at exit")
sys.excepthook = hook
raise KeyError("for the hook")

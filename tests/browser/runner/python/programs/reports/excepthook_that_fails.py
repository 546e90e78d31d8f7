# A hook that fails is reported with the first error.
import sys


def hook(kind, error, trace):
    raise OSError("log is full")


sys.excepthook = hook
raise ValueError("no data")

# A hook for uncaught errors is called, and the exit code is 1.
import sys
import traceback


def hook(kind, error, trace):
    print("hook:", kind.__name__, error, traceback.extract_tb(trace)[-1].lineno)


sys.excepthook = hook
raise ValueError("no data")

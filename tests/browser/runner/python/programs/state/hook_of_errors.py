# sys.excepthook is Python's own, until a program sets one that calls it.
import sys

print(sys.excepthook is sys.__excepthook__, sys.excepthook)
before = sys.excepthook


def hook(kind, error, trace):
    print("noted", kind.__name__)
    before(kind, error, None)


sys.excepthook = hook
raise ValueError("it failed")

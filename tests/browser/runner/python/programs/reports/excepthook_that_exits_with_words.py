# A hook for errors may leave with words, which are printed before callbacks are called.
import atexit
import sys


class Words:
    def __str__(self):
        return "words of the hook"


def hook(kind, error, trace):
    raise SystemExit(Words())


atexit.register(print, "at exit")
sys.excepthook = hook
raise KeyError("for the hook")
